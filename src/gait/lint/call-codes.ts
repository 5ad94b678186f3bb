/** The rows of the table of findings that are about calls: intents, server descriptions, and what the commands say of their answers. */
import type { LintCode } from "./types.ts";

/** Codes about intents and about how the commands were called. */
export const CALL_CODES = {
  colliding_key: {
    severity: "error",
    summary: "Two keys of an intent's data are one once Gait has trimmed them, and it keeps either.",
    help: "Keep one of the two.",
  },
  json_invalid_utf8: {
    severity: "error",
    summary: "A JSON file holds bytes that are not UTF-8; Gait replaces them and goes on.",
    help: "Save the file as UTF-8.",
  },
  json_deep: {
    severity: "error",
    summary: "A JSON file is nested deeper than 64 levels; Gait takes thousands, slowly.",
    help: "Flatten the document.",
  },
  step_credential: {
    severity: "warning",
    summary: "A step of a script carries what looks like a credential; Gait looks for these everywhere else.",
    help: "Use a reference or a digest instead.",
  },
  class_guessed: {
    severity: "warning",
    summary: "Gait guesses the class of a target from a part of a word in the tool's name (`confirm` holds `rm`).",
    help: "Give the target its operation or its endpoint_class.",
  },
  verdict_uses_clock: {
    severity: "warning",
    summary: "A verdict hangs on the present time: a freeze window or the expiry of an agent.",
    help: "Ask again at another time, or pin it with `gate eval --evaluation-time`.",
  },
  limits_not_counted: {
    severity: "warning",
    summary: "A rule limits how often it may be used, and calls are not counted here.",
    help: "Ask gait itself, which keeps the counters.",
  },
  fixture_invalid: {
    severity: "error",
    summary: "An intent ended `policy simulate`, and Gait's message does not name it.",
    help: "Correct the intent or remove it.",
  },
  simulation_relaxes: {
    severity: "warning",
    summary: "Some intents get a milder verdict, which the recommendation of `policy simulate` may not say.",
    help: "Look at each entry of `changed`, or compare with `registry-policy diff`.",
  },
  simulation_unseen: {
    severity: "warning",
    summary: "Two policies differ and no fixture shows it; trust, limits, approvals, brokers and tokens never show.",
    help: "Compare the policies with `registry-policy diff`.",
  },
  fmt_unfaithful: {
    severity: "warning",
    summary: "What `policy fmt` writes is not the same policy when it is read again.",
    help: "Do not use the formatted text; put the odd values in double quotes.",
  },
} as const satisfies { readonly [code: string]: LintCode };
