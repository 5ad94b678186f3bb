/** The door of the platform for the action: what only a runner has. Apart from the other, so that the command line carries none of it. */
import { makeGitHub } from "./github.ts";
import { makeRequest } from "./github-request.ts";
import type { GitHub } from "./github-types.ts";

export { readEvent } from "./event.ts";
export { makeGit } from "./git.ts";
export { digNumber, digText } from "./json-value.ts";
export { appendSummary, namedFolder, ownReportFolder, setOutputs, type RunnerFolder } from "./runner-files.ts";
export { maskCommand, redactor } from "./runner-secret.ts";
export { makeTerminal } from "./terminal.ts";

/** The API of a repository (`owner/name`) with a token, where the runner says it is. */
export function connectGitHub(token: string, apiUrl: string | undefined, repository: string): GitHub {
  return makeGitHub(makeRequest(token, apiUrl === "" ? undefined : apiUrl), repository);
}
