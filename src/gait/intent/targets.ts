/** Targets: what a call acts on. */
import { compareBytes, domainOfHost, domainOfUrl, lower, trim } from "../text/index.ts";
import { checkEach, type Checked } from "./checked.ts";
import type { TargetDraft } from "./draft.ts";
import { inferEndpointClass } from "./endpoint-class.ts";
import type { Target } from "./types.ts";
import { DESTRUCTIVE_OPERATIONS, DISCOVERY_METHODS, ENDPOINT_CLASSES, TARGET_KINDS } from "./vocabulary.ts";

/** Normalises, infers what is missing, removes doubles and sorts. `toolName` is the normalised one. */
export function normalizeTargets(drafts: readonly TargetDraft[], toolName: string): Checked<readonly Target[]> {
  const targets = checkEach(drafts, (draft) => normalizeTarget(draft, toolName));
  return targets.error === undefined ? { value: sortTargets(targets.value) } : targets;
}

/** Without doubles, in Gait's order. */
export function sortTargets(targets: readonly Target[]): readonly Target[] {
  if (targets.length < 2) return targets;
  const sorted = targets.toSorted(compareTargets);
  return sorted.filter((target, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareTargets(before, target) !== 0;
  });
}

function normalizeTarget(draft: TargetDraft, toolName: string): Checked<Target> {
  const kind = lower(trim(draft.kind));
  const value = trim(draft.value);
  if (kind === "" || value === "") return { error: "targets require kind and value" };
  if (!TARGET_KINDS.has(kind)) return { error: `unsupported target kind: ${kind}` };
  const operation = lower(trim(draft.operation));
  const explicitClass = lower(trim(draft.endpoint_class));
  if (explicitClass !== "" && !ENDPOINT_CLASSES.has(explicitClass)) return { error: `unsupported endpoint class: ${explicitClass}` };
  const endpointClass = explicitClass === "" ? inferEndpointClass(kind, operation, toolName) : explicitClass;
  const givenMethod = lower(trim(draft.discovery_method)).replaceAll(/[- ]/g, "_");
  const discoveryMethod = givenMethod === "" ? "unknown" : givenMethod;
  if (!DISCOVERY_METHODS.has(discoveryMethod)) return { error: `unsupported discovery method: ${discoveryMethod}` };
  return {
    value: {
      kind,
      value,
      operation,
      sensitivity: lower(trim(draft.sensitivity)),
      endpointClass,
      endpointDomain: lower(trim(draft.endpoint_domain)) || inferDomain(kind, value),
      destructive:
        draft.destructive || draft.destructive_hint || endpointClass === "fs.delete" || endpointClass === "proc.exec" || DESTRUCTIVE_OPERATIONS.has(operation),
      discoveryMethod,
      readOnlyHint: draft.read_only_hint,
      destructiveHint: draft.destructive_hint,
      idempotentHint: draft.idempotent_hint,
      openWorldHint: draft.open_world_hint,
    },
  };
}

function inferDomain(kind: string, value: string): string {
  return kind === "host" ? domainOfHost(value) : kind === "url" ? domainOfUrl(value) : "";
}

function compareTargets(a: Target, b: Target): number {
  return (
    compareBytes(a.kind, b.kind) ||
    compareBytes(a.value, b.value) ||
    compareBytes(a.operation, b.operation) ||
    compareBytes(a.sensitivity, b.sensitivity) ||
    compareBytes(a.endpointClass, b.endpointClass) ||
    compareBytes(a.endpointDomain, b.endpointDomain) ||
    Number(a.destructive) - Number(b.destructive) ||
    compareBytes(a.discoveryMethod, b.discoveryMethod) ||
    Number(a.readOnlyHint) - Number(b.readOnlyHint) ||
    Number(a.destructiveHint) - Number(b.destructiveHint) ||
    Number(a.idempotentHint) - Number(b.idempotentHint) ||
    Number(a.openWorldHint) - Number(b.openWorldHint)
  );
}
