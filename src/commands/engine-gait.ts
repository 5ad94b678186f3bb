/** The real `gait`: asked about one fixture at a time in a folder of its own, its JSON read and never believed beyond that. */
import type { Diagnostic } from "../diagnostic.ts";
import { isVerdict, readIntent, readServer } from "../gait/index.ts";
import type { GaitBinary, TemporaryFolder } from "../platform/types.ts";
import { intentDiagnostics, NO_VERDICT, type Engine, type Judged } from "./engine-types.ts";
import type { PolicyText } from "./policy-text.ts";

/** Names in the folder; what a policy calls its snapshot lies below `work/`, so that it can meet none of them. */
const WORK = "work";

/** Judges with the binary; the folder is removed by `dispose`. */
export function gaitEngine(folder: TemporaryFolder, binary: GaitBinary): Engine {
  const written = new Map<PolicyText, string>();
  const policyFile = async (policy: PolicyText): Promise<string> => {
    const known = written.get(policy);
    if (known !== undefined) return known;
    const path = await folder.write(`policy-${written.size}.yaml`, policy.bytes);
    written.set(policy, path);
    return path;
  };
  return {
    kind: "gait",
    judge: async (policy, path, bytes) => {
      const args = ["policy", "test", await policyFile(policy), await folder.write("intent.json", bytes), "--json"];
      // What Gait swallows in a fixture it does not say, so that is looked for here.
      return { ...readAnswer(await binary.run(args, folder.path), path, true), diagnostics: intentDiagnostics(readIntent(bytes), path) };
    },
    verify: async ({ policy, folder: config, snapshot, server, riskClass }) => {
      // Gait resolves the snapshot against the folder that it runs in: the configuration's, rebuilt here.
      const cwd = await folder.makeFolder(config === "" ? WORK : `${WORK}/${config}`);
      const snapshotPath = snapshot === undefined ? undefined : `${WORK}/${snapshot.path}`;
      if (snapshot !== undefined && snapshotPath !== undefined) await folder.write(snapshotPath, snapshot.bytes);
      const args = ["mcp", "verify", "--policy", await policyFile(policy), "--server", await folder.write("server.json", server.bytes)];
      const ran = await binary.run([...args, ...(riskClass === "" ? [] : ["--risk-class", riskClass]), "--json"], cwd);
      if (snapshotPath !== undefined) await folder.remove(snapshotPath);
      return { ...readAnswer(ran, server.path, false), diagnostics: inFile(readServer(server.bytes).diagnostics, server.path) };
    },
    dispose: folder.dispose,
  };
}

function inFile(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return diagnostics.map((d) => ({ ...d, file }));
}

/**
 * Reads gait's own JSON; anything that is not that is an error of this judgement, never a verdict. `policy test` says `ok: false` only of
 * errors, `mcp verify` of a server that is stopped, too.
 */
function readAnswer({ stdout, stderr }: Awaited<ReturnType<GaitBinary["run"]>>, path: string, mustBeOk: boolean): Judged {
  let document: unknown;
  try {
    document = JSON.parse(stdout);
  } catch {
    return { ...NO_VERDICT, error: `gait gave no JSON for ${path}: ${(stderr || stdout).slice(0, 200)}` };
  }
  const answer = new Map<string, unknown>(typeof document === "object" && document !== null ? Object.entries(document) : []);
  const text = (key: string): string => {
    const value = answer.get(key);
    return typeof value === "string" ? value : "";
  };
  const list = (key: string): readonly string[] => {
    const value = answer.get(key);
    return Array.isArray(value) ? value.map(String) : [];
  };
  const verdict = text("verdict");
  if (!isVerdict(verdict) || (mustBeOk && answer.get("ok") !== true)) {
    return { ...NO_VERDICT, error: text("error") || `gait gave no verdict for ${path}` };
  }
  const matched = text("matched_rule");
  return {
    ...NO_VERDICT,
    verdict,
    reason_codes: list("reason_codes"),
    violations: list("violations"),
    matched_rule: matched,
    policy_digest: text("policy_digest"),
    intent_digest: text("intent_digest"),
    rules: matched === "" ? [] : matched.split(","),
  };
}
