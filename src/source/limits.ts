/** How large and how deep an input may be. Every limit is named in the message of the refusal. */

const MiB = 1024 * 1024;

/**
 * Bytes by what the file is for. They keep the worst input under two seconds and half a gigabyte on two cores; the largest
 * real exports seen have a few megabytes.
 */
export const SIZE_LIMITS = {
  /** Registry exports and scanner reports. */
  export: 64 * MiB,
  /** Configuration, deny list, exceptions, options files, mappings. */
  config: MiB,
  /** Policies; a tool a line, 100,000 tools take about 5 MB. */
  policy: 16 * MiB,
  /** Trust snapshots; 100,000 servers take about 40 MB. */
  snapshot: 64 * MiB,
  /** Intent fixtures. */
  intent: 4 * MiB,
  /** Names of staged tools, one a line. */
  staged: 16 * MiB,
  /** Evidence files and recorded decisions. */
  evidence: 64 * MiB,
} as const;

/** YAML is read some twenty times slower than JSON, so it may be smaller only. */
export const YAML_SIZE_LIMIT = 4 * MiB;

/**
 * Containers inside one another. Real exports stay under 20 (schemas of tool arguments are the deepest part); the YAML
 * package ends a Node 20 process at some 2,000 levels, and Gait needs seconds for 20,000.
 */
export const DEPTH_LIMIT = 64;

/**
 * Values of any kind in one JSON file. A value takes some 300 bytes of memory with its place; a million keep a run under half a
 * gigabyte.
 */
export const VALUES_LIMIT = 1_250_000;

/** Blank space in one piece, UTF-16 units: more than this hides what follows from everyone who scrolls. */
export const BLANK_RUN_LIMIT = MiB;

/** Findings told about one file; the rest are counted. */
export const FINDINGS_LIMIT = 50;
