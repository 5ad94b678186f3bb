/** Recorded decisions of the command line: files, or folders of trace records. */
import { errorAt, hasErrors, type Diagnostic } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { readDecisions, type Recorded } from "../rollout/index.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import type { Context } from "./context.ts";
import { readOperand } from "./operands.ts";
import { Refused } from "./refused.ts";
import { sha256 } from "./sha256.ts";

/** Recorded decisions as read from files; `failed` counts runs that ended in an error and decided nothing. */
export interface DecisionInputs {
  /** Records of each file. */
  readonly records: readonly (readonly Recorded[])[];
  readonly failed: number;
  /** Each file once, however often it was named. */
  readonly inputs: readonly { readonly name: string; readonly sha256: string; readonly records: number }[];
}

/** Reads all operands; one that holds something else is refused with its line. */
export async function readDecisionFiles(context: Context, operands: readonly string[]): Promise<DecisionInputs> {
  const { files } = context.world;
  const records: (readonly Recorded[])[] = [];
  const inputs: { name: string; sha256: string; records: number }[] = [];
  const seen = new Set<string>();
  let failed = 0;
  const add = (path: string, bytes: Uint8Array): readonly Diagnostic[] => {
    const name = baseName(path);
    const digest = sha256(bytes);
    if (seen.has(digest)) return [];
    seen.add(digest);
    const read = readDecisions(path, bytes);
    if (read.value === undefined) return read.diagnostics;
    records.push(read.value.records);
    failed += read.value.failed;
    inputs.push({ name, sha256: digest, records: read.value.records.length });
    return read.diagnostics;
  };
  const diagnostics: Diagnostic[] = [];
  for (const operand of operands) {
    if (await files.isFolder(operand)) {
      const tree = files.folder(operand);
      for (const path of (await tree.list("")).filter((p) => /\.(?:json|jsonl|ndjson)$/iu.test(p))) {
        const bytes = await tree.read(path, SIZE_LIMITS.evidence);
        if (bytes !== undefined) diagnostics.push(...add(`${await files.shown(operand)}/${path}`, bytes));
      }
    } else {
      diagnostics.push(...add(await files.shown(operand), await readOperand(context.world, operand, "the decisions", SIZE_LIMITS.evidence)));
    }
  }
  if (hasErrors(diagnostics)) throw new Refused(diagnostics);
  if (inputs.length === 0)
    throw new InputError(
      errorAt(
        "decisions_missing",
        `no decisions were given: ${operands.join(", ")}`,
        {},
        "Name files of gate eval --json, trace records or the MCP proxy's export, or a folder that holds them.",
      ),
    );
  return { records, failed, inputs };
}

/** Folders of the machine have no place in evidence. */
function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
