/** What GitHub refuses, in words that say which line of which file or which setting to change. */
import { errorAt } from "../diagnostic.ts";
import type { GitHubError } from "../github-error.ts";
import { InputError } from "../input-error.ts";

/** Whether looking again may help: somebody else was quicker, or nobody knows whether it was done. */
export function mayHeal({ status }: GitHubError): boolean {
  return status === 409 || status === 422 || status === 0 || status >= 500;
}

/** The refusal as exit 7. */
export function refusedByGitHub(error: GitHubError): InputError {
  const [code, help] = helpFor(error);
  return new InputError(errorAt(code, error.message, {}, help), 7);
}

function helpFor({ status, message }: GitHubError): readonly [code: string, help: string] {
  if (/not permitted to create or approve pull requests/iu.test(message)) {
    return [
      "github_setting",
      'Allow it under Settings > Actions > General > Workflow permissions: "Allow GitHub Actions to create and approve pull requests" (an organisation may have to allow it first), or give the step the token of a GitHub App.',
    ];
  }
  if (/draft pull requests are not supported/iu.test(message)) {
    return [
      "github_no_drafts",
      "This repository has no drafts, so nothing that passes a limit is opened: look into the reasons in the log, then raise the limit or commit the exception.",
    ];
  }
  if (/rule violations|protected branch/iu.test(message))
    return ["github_rules", "Let a rule of the repository except the branches registry-policy/sync*, or give the step a token that may push there."];
  switch (status) {
    case 401:
      return ["github_token", "The token is not valid (any more): check the input `token`."];
    case 403:
    case 404:
      return [
        "github_permissions",
        "Give the job these lines: `permissions:`, `contents: write` and `pull-requests: write`. A pull request from a fork never gets them.",
      ];
    case 429:
      return ["github_limited", "GitHub asks to wait: run the job again later, or less often."];
    default:
      return ["github_failed", "Nothing is lost: the next run looks at what there is and goes on."];
  }
}
