/**
 * The outside world behind small interfaces. The two mains build a `World` and hand it to `commands/`; pure rooms never
 * see it. Nothing else in the project touches files, processes, the network, the clock or the environment.
 */
export { InputError } from "../input-error.ts";

/** A read-only tree of files: the workspace, a git commit, a commit read through the API, or a plain folder. */
export interface Tree {
  /** For messages: `working tree`, a commit id, a folder. */
  readonly label: string;
  /**
   * The bytes of a regular file, undefined where there is none. Paths are relative to the tree's root with `/`.
   * @throws InputError when the path leaves the tree, is no regular file, or is larger than `limit` bytes.
   */
  readonly read: (path: string, limit?: number) => Promise<Uint8Array | undefined>;
  /** All file paths below a folder (recursive), sorted by code point; empty where the folder is missing. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Links below a folder, which `list` leaves out since they may lead anywhere; absent where a tree cannot tell. */
  readonly links?: (folder: string) => Promise<readonly string[]>;
  /** An id of each file's (or folder's) content, absent ones left out: equal ids mean equal content within one kind of tree. */
  readonly ids: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** One file to write. */
export interface Output {
  /** Path as the resolver returned it. */
  readonly path: string;
  readonly text: string;
}

/** Reads operands of the command line, and writes; the workspace is the folder all configuration paths must stay in. */
export interface Files {
  /** Absolute path of the workspace with links resolved. */
  readonly workspace: string;
  /** Reads a command line operand, which may lie anywhere. */
  readonly readOperand: (path: string, limit?: number) => Promise<Uint8Array | undefined>;
  /** The workspace as a tree: links are followed but must stay inside and outside `.git` and `.github/workflows` for writes. */
  readonly tree: Tree;
  /** How an operand is named in artefacts: relative to the workspace with `/`, the base name where it lies outside. */
  readonly shown: (path: string) => Promise<string>;
  /** Whether two operands are one file. */
  readonly sameFile: (a: string, b: string) => Promise<boolean>;
  /** An operand as a path in the workspace. @throws InputError when it lies outside. */
  readonly inWorkspace: (path: string) => Promise<string>;
  /** Whether an operand names a folder. */
  readonly isFolder: (path: string) => Promise<boolean>;
  /** A folder given by the user as a tree (`--base FOLDER`). */
  readonly folder: (path: string) => Tree;
  /** Refuses paths that may not be written (outside, `.git`, `.github/workflows`, not regular). Throws InputError. */
  readonly checkOutputs: (paths: readonly string[], where: "workspace" | "operand") => Promise<void>;
  /** All of them or none: temporary files in the same folders, flushed, renamed; a crash leaves old or new. */
  readonly writeAll: (outputs: readonly Output[], where: "workspace" | "operand") => Promise<void>;
}

/** A commit on the base branch, first parents only. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly tree: string;
  /** Committer date, milliseconds since the epoch. */
  readonly committed: number;
  readonly subject: string;
  readonly author: string;
}

/** A path of the workspace that a commit changed. */
export interface ChangedPath {
  readonly path: string;
  /** Id of the blob that stood there before; undefined where no regular file did. */
  readonly before: string | undefined;
}

/** Git as we need it; every call runs the `git` binary without a shell. */
export interface Git {
  /** Undefined outside a repository or before the first commit. */
  readonly head: () => Promise<string | undefined>;
  /** The commit a revision names, undefined where the clone lacks it. */
  readonly resolve: (revision: string) => Promise<string | undefined>;
  readonly commit: (id: string) => Promise<Commit | undefined>;
  readonly mergeBase: (a: string, b: string) => Promise<string | undefined>;
  /** First-parent history from `id`, newest first; `complete` is false where a shallow clone cuts it. */
  readonly firstParents: (id: string, limit?: number) => Promise<{ commits: readonly Commit[]; complete: boolean }>;
  /**
   * Committer dates (ms since the epoch) of a commit and of everything that it came from, each raised to the latest date among its
   * own ancestors; empty where git cannot say. What a shallow clone hides raises nothing.
   */
  readonly risenDates: (id: string) => Promise<ReadonlyMap<string, number>>;
  /**
   * What each commit of the first-parent history from `id` changed against its first parent; a shallow clone's last commit seems
   * to have changed everything. Undefined where git cannot say.
   */
  readonly changedPaths: (id: string, limit: number) => Promise<ReadonlyMap<string, readonly ChangedPath[]> | undefined>;
  /** The bytes of a blob by its id; undefined where the clone lacks it, or it is no blob. */
  readonly blob: (id: string) => Promise<Uint8Array | undefined>;
  readonly isShallow: () => Promise<boolean>;
  readonly tree: (commit: string) => Tree;
  /** Whether the clone holds a commit with its tree. */
  readonly has: (commit: string) => Promise<boolean>;
  /** `git fetch --depth=1 origin <id>`; false when it failed. */
  readonly fetchOne: (id: string) => Promise<boolean>;
  readonly userName: () => Promise<string | undefined>;
  /** Path of the workspace inside the repository: `""` at its top. */
  readonly prefix: () => Promise<string>;
}

/** Time comes in here and nowhere else. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The printed streams. Both go through the escaping of their kind before they come here. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colour: boolean;
  readonly width: number;
  readonly tty: boolean;
}

/** The real `gait` binary. */
export interface GaitBinary {
  readonly path: string;
  /** Runs it with arguments in a folder; no shell. */
  readonly run: (args: readonly string[], cwd: string) => Promise<{ exit: number; stdout: string; stderr: string }>;
}

/** Finds the binary: `--gait PATH`, else PATH; undefined where there is none. */
export type FindGait = (path: string | undefined) => Promise<GaitBinary | undefined>;

/** What a verified certificate says of the run that signed; URLs and refs as Fulcio writes them. */
export interface BundleSigner {
  /** Subject alternative name: the workflow file's URL with its ref. */
  readonly identity: string | undefined;
  readonly issuer: string | undefined;
  readonly repository: string | undefined;
  readonly ref: string | undefined;
  readonly commit: string | undefined;
  /** Times of the transparency log or of timestamp authorities, ms since the epoch. */
  readonly signedAt: readonly number[];
}

/** The signed statement, or what is wrong: the bundle, the trusted root, or the signature and its certificate. */
export type VerifiedBundle =
  | { readonly verified: true; readonly payload: Uint8Array; readonly payloadType: string; readonly signer: BundleSigner }
  | { readonly verified: false; readonly why: "bundle" | "trusted_root" | "signature"; readonly message: string };

/** Verifies a Sigstore bundle offline against a trusted root, both as JSON text. Never throws for what they hold. */
export type VerifyBundle = (bundle: string, trustedRoot: string) => Promise<VerifiedBundle>;

/** A folder for the real gait's inputs. Paths in it are relative with `/`; one that would leave it is refused. */
export interface TemporaryFolder {
  readonly path: string;
  /** The absolute path of the file; folders above it are made. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<string>;
  /** The absolute path of a folder, made where it is missing. */
  readonly makeFolder: (path: string) => Promise<string>;
  readonly remove: (path: string) => Promise<void>;
  /** Removes the folder with all that is in it. */
  readonly dispose: () => Promise<void>;
}

/** The outside world; a command that is not handed one can do nothing to it. */
export interface World {
  readonly files: Files;
  readonly git: Git;
  readonly clock: Clock;
  readonly terminal: Terminal;
  readonly findGait: FindGait;
  readonly verifyBundle: VerifyBundle;
  readonly temporary: () => Promise<TemporaryFolder>;
  /** `GITHUB_ACTOR`, else undefined. */
  readonly actor: string | undefined;
}
