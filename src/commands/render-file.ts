/** `render policy` and `render snapshot`: one export in, one artefact out, nothing else touched. */
import { GAIT_VERSION, type Stage } from "../config/index.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { readPolicy } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { World } from "../platform/types.ts";
import { checkReportTimes, readExport } from "../registry/index.ts";
import { renderPolicy, renderSnapshot, WORDS, type BasePolicy } from "../render/index.ts";
import { hasErrors } from "../diagnostic.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { checkBase, shadowing } from "./base-findings.ts";
import { readDocuments, readOperand, readOptions, required } from "./operands.ts";
import { Refused } from "./refused.ts";
import { textOf } from "./read.ts";

/** An export and an output, as operands of the command line. */
export interface RenderOptions {
  readonly input: string;
  readonly output: string;
  readonly format: string | undefined;
  readonly options: string | undefined;
}

/** How a policy is rendered without a configuration; what is undefined has the default of the configuration. */
export interface RenderPolicyOptions extends RenderOptions {
  readonly stage: Stage;
  readonly base: string | undefined;
  readonly ruleName: string | undefined;
  readonly allowReasonCode: string | undefined;
}

/** What was written: the one line for people, and what there is to say beside it. */
export interface RenderResult {
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders an allowlist to a policy. */
export async function renderPolicyFile(world: World, options: RenderPolicyOptions): Promise<RenderResult> {
  await checkOutput(world, options, options.base);
  const registry = await readOptions(world, options.options, options.format);
  const documents = await readDocuments(world, [options.input], "the registry export");
  const reading = readExport(documents, registry, "tools");
  const read = required(reading);
  const { tools } = read;
  const times = checkReportTimes(read, world.clock.now());
  if (hasErrors(times)) throw new Refused(times);
  const { base, findings: baseFindings } = await readBase(world, options.base);
  const rendered = renderPolicy({
    allow: tools,
    staged: [],
    denied: [],
    stage: options.stage,
    rendering: { simulate: "flag", dry_run: "unknown" },
    ruleName: options.ruleName ?? WORDS.allowRule,
    allowReasonCode: options.allowReasonCode ?? WORDS.allowReason,
    header: { sources: documents.map((d) => ({ path: d.file, sha256: d.sha256 })) },
    ...(base === undefined ? {} : { base }),
  });
  const policy = required(rendered);
  await world.files.writeAll([{ path: options.output, text: policy.text }], "operand");
  const shadows = base === undefined ? [] : shadowing(base, policy);
  return { count: new Set(tools.map((t) => t.gait_name)).size, diagnostics: [...reading.diagnostics, ...baseFindings, ...shadows, ...rendered.diagnostics] };
}

/** Renders a report to a trust snapshot. */
export async function renderSnapshotFile(world: World, options: RenderOptions): Promise<RenderResult> {
  await checkOutput(world, options, undefined);
  const registry = await readOptions(world, options.options, options.format);
  const documents = await readDocuments(world, [options.input], "the report");
  const reading = readExport(documents, registry, "trust");
  const read = required(reading);
  const times = checkReportTimes(read, world.clock.now());
  if (hasErrors(times)) throw new Refused(times);
  const rendered = renderSnapshot({ entries: read.trust_entries });
  const { text } = required(rendered);
  await world.files.writeAll([{ path: options.output, text }], "operand");
  return { count: read.trust_entries.length, diagnostics: [...reading.diagnostics, ...rendered.diagnostics] };
}

/** Refused before anything is read: an output that may not be written, or that is one of the inputs. */
async function checkOutput(world: World, options: RenderOptions, base: string | undefined): Promise<void> {
  await world.files.checkOutputs([options.output], "operand");
  for (const input of [options.input, options.options, base]) {
    if (input === undefined || !(await world.files.sameFile(input, options.output))) continue;
    throw new InputError(
      errorAt(
        "output_over_input",
        `the output ${JSON.stringify(options.output)} would overwrite the input`,
        { file: options.output },
        "Choose another output.",
      ),
    );
  }
}

/** The base, and what there is to say of it. Throws `Refused` where that is an error. */
async function readBase(world: World, path: string | undefined): Promise<{ readonly base: BasePolicy | undefined; readonly findings: readonly Diagnostic[] }> {
  if (path === undefined) return { base: undefined, findings: [] };
  const bytes = await readOperand(world, path, "the base policy", SIZE_LIMITS.policy);
  const reading = readPolicy(bytes);
  if ("error" in reading)
    throw new InputError(
      errorAt("policy_invalid", `gait ${GAIT_VERSION} refuses the base: ${reading.error.message}`, { file: path, ...reading.error.position }),
    );
  const base = { path: await world.files.shown(path), text: textOf(bytes), policy: reading.policy };
  return { base, findings: checkBase(base, bytes, await world.files.shown(".")) };
}
