/** The part of SARIF 2.1.0 that we write; names and rules are the standard's. */

/** The parts of SARIF 2.1.0 that are written here. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly SarifRun[];
}

/** `run`: one tool, one log. */
export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  /** Ends in `/`: everything before the last one names the kind of run, so that runs of one kind are compared. */
  readonly automationDetails: { readonly id: string };
  readonly columnKind: "unicodeCodePoints";
  readonly invocations: readonly { readonly executionSuccessful: boolean; readonly exitCode: number }[];
  readonly results: readonly SarifResult[];
}

/** `toolComponent`: this program and its rules. */
export interface SarifDriver {
  readonly name: string;
  readonly version: string;
  readonly semanticVersion: string;
  readonly rules: readonly SarifRule[];
}

/** `level`, in the words of our severities. */
export type SarifLevel = "error" | "warning" | "note";

/** `reportingDescriptor`: one code. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly help: SarifText;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly tags: readonly string[] };
}

/** `multiformatMessageString` and `message`, as plain text. */
export interface SarifText {
  readonly text: string;
}

/** `result`: one finding. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** `location`; lines and columns are counted from 1. */
export interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: "%SRCROOT%" };
    readonly region: { readonly startLine: number; readonly startColumn?: number };
  };
  readonly message?: SarifText;
}
