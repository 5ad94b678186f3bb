/** What the runner says about the run: variables of the environment, and the event's payload, which is data from outside. */
import { errorAt } from "../diagnostic.ts";
import type { GitHubEvent } from "./github-types.ts";
import { readRegular } from "./read-file.ts";
import { realpath } from "node:fs/promises";
import { InputError } from "./types.ts";

/** GitHub cuts webhook payloads at 25 MB. */
const PAYLOAD_LIMIT = 25 * 1024 * 1024;
/** Containers inside one another; GitHub's own payloads stay under ten. */
const DEPTH_LIMIT = 128;

/** The event; throws InputError where the payload is too large or is no JSON object. */
export async function readEvent(env: NodeJS.ProcessEnv): Promise<GitHubEvent> {
  const path = env["GITHUB_EVENT_PATH"];
  return {
    name: needed(env, "GITHUB_EVENT_NAME"),
    ref: env["GITHUB_REF"] ?? "",
    sha: env["GITHUB_SHA"] ?? "",
    repository: repositoryOf(needed(env, "GITHUB_REPOSITORY")),
    runId: env["GITHUB_RUN_ID"] ?? "",
    runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "",
    serverUrl: env["GITHUB_SERVER_URL"] || "https://github.com",
    payload: path === undefined || path === "" ? {} : await readPayload(path),
  };
}

async function readPayload(path: string): Promise<unknown> {
  const bytes = await readRegular(await realpath(path), "the event's payload", PAYLOAD_LIMIT);
  if (bytes === undefined) throw refused("does not exist");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refused("is not UTF-8");
  }
  // Counted over the raw text, because parsers of some versions end the process on deep nesting.
  if (deepest(text) > DEPTH_LIMIT) throw refused(`is nested deeper than ${DEPTH_LIMIT} levels`);
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    throw refused("is not JSON");
  }
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) throw refused("is not a JSON object");
  return payload;
}

function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inText) {
      if (char === "\\") i++;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === "{" || char === "[") most = Math.max(most, ++depth);
    else if (char === "}" || char === "]") depth--;
  }
  return most;
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== "") return value;
  throw new InputError(
    errorAt(
      "runner_variable_missing",
      `${name} is not set: this is not a step of a workflow`,
      {},
      "On a machine of your own, use the command line: npx registry-policy check",
    ),
    7,
  );
}

/** `owner/name`, which becomes part of the API's addresses. */
function repositoryOf(text: string): string {
  if (/^[\w.-]+\/[\w.-]+$/u.test(text)) return text;
  throw new InputError(errorAt("repository_shape", `GITHUB_REPOSITORY is ${JSON.stringify(text)}, which is not owner/name`));
}

function refused(what: string): InputError {
  return new InputError(errorAt("event_invalid", `the event's payload (GITHUB_EVENT_PATH) ${what}`));
}
