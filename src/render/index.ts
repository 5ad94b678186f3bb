/** Allowlists to policies, trust entries to snapshots. */
export { allowSetDigest } from "./allow-set-digest.ts";
export { renderPolicy } from "./render-policy.ts";
export { renderSnapshot, type RenderedSnapshot, type RenderSnapshotInput } from "./render-snapshot.ts";
export {
  NAME_LIMIT,
  WORDS,
  type BasePolicy,
  type HeaderSource,
  type RenderedPolicy,
  type RenderedRule,
  type RenderPolicyInput,
  type ToolEntryLike,
} from "./types.ts";
export { plainYaml, quotedYaml } from "./yaml-writer.ts";
