/** The rows of the table of findings that are about policies. */
import type { LintCode } from "./types.ts";

/** Codes about policies. */
export const POLICY_CODES = {
  policy_invalid: {
    severity: "error",
    summary: "Gait refuses the policy.",
    help: "Correct the named place; `policy validate` shows Gait's own answer.",
  },
  allow_matches_everything: {
    severity: "error",
    summary: "An allow rule has an empty match, so it allows every call.",
    help: "Name the tools that the rule is for, or make it a rule that blocks.",
  },
  emptied_list: {
    severity: "error",
    summary: "A list or condition holds nothing but blanks and nulls; Gait takes it for no condition.",
    help: "Put names that look like YAML words (`null`, `~`) in double quotes, or remove the list.",
  },
  blank_list_item: {
    severity: "error",
    summary: "A list holds a blank or null element, which Gait drops.",
    help: "Put the name in double quotes if it is one, or remove the element.",
  },
  bidi_character: {
    severity: "error",
    summary: "A character changes the reading direction, so that a line does not say what it seems to say.",
    help: "Remove the character, also from comments.",
  },
  hidden_character: {
    severity: "error",
    summary: "A value holds a character that cannot be seen.",
    help: "Remove the character, or write the value anew.",
  },
  lowered_otherwise: {
    severity: "error",
    summary: "Gait and other programs turn a value into different small letters.",
    help: "Write the value in the form that Gait compares.",
  },
  name_refused: {
    severity: "error",
    summary: "A tool name that no export may carry.",
    help: "Write the name as the server gives it, in plain characters.",
  },
  name_look: {
    severity: "warning",
    summary: "A name looks like another one, or a tool name like a pattern.",
    help: "Compare the escapes with the name that you expect; Gait compares names exactly.",
  },
  default_action_alone: {
    severity: "error",
    summary: "default_action stands without default_verdict.",
    help: "Write default_verdict.",
  },
  verdict_form: {
    severity: "error",
    summary: "A verdict word in odd case or with blanks, which Gait accepts and other readers do not.",
    help: "Write allow, dry_run, require_approval or block in small letters.",
  },
  duplicate_rule: {
    severity: "error",
    summary: "Two rules have the same name and priority; their order is not settled.",
    help: "Give one of them another name or priority.",
  },
  priority_least: {
    severity: "error",
    summary: "A rule has the least priority number, so that nothing can stand before it.",
    help: "Use a small positive number; 10, 20, 30 leave room.",
  },
  priority_inexact: {
    severity: "error",
    summary: "A priority is too large to be exact.",
    help: "Use a small positive number.",
  },
  rule_never_matches: {
    severity: "error",
    summary: "No call can meet the conditions of a rule.",
    help: "Correct the condition or remove the rule.",
  },
  snapshot_outside_workspace: {
    severity: "error",
    summary: "mcp_trust.snapshot names a file outside the workspace.",
    help: "Name a file in the repository, relative to the folder that Gait is started in.",
  },
  min_score_not_a_number: {
    severity: "error",
    summary: "mcp_trust.min_score is not a number, and Gait checks no score.",
    help: "Write a number between 0 and 1.",
  },
  control_character: {
    severity: "error",
    summary: "A control character or a line separator of Unicode, at which some programs break the line and Gait does not.",
    help: "Remove the character, also from comments.",
  },
  allow_nearly_everything: {
    severity: "warning",
    summary: "An allow rule's conditions name every word in use, so that nearly every call meets them.",
    help: "Name the tools that the rule is for.",
  },
  allow_without_tools: {
    severity: "warning",
    summary: "An allow rule's list of tools is empty beside other conditions, so it allows every tool under them.",
    help: "Name the tools, or remove the empty list if every tool is meant.",
  },
  null_value: {
    severity: "warning",
    summary: "A key stands without a value; Gait takes it for absent.",
    help: "Write the value, or remove the key.",
  },
  script_tool_name: {
    severity: "warning",
    summary: "A rule names the tool `script`; Gait asks rules about the steps of a script, never about the script.",
    help: "Name the tools of the steps, or use the block `scripts`.",
  },
  fail_closed_other: {
    severity: "warning",
    summary: "A rule is for targets that fail_closed blocks first, because they have no class of their own.",
    help: "See that calls give these targets an `endpoint_class`, or leave the risk class out of fail_closed.",
  },
  self_asserted: {
    severity: "note",
    summary: "A rule allows by what a call says of itself and nobody checks.",
    help: "Name tools as well, and let the host set the identity.",
  },
  default_allow: {
    severity: "warning",
    summary: "Whatever no rule matches is allowed.",
    help: "Write `default_verdict: block` and allow by rules.",
  },
  shadowed_rule: {
    severity: "warning",
    summary: "A rule is never reached, because an earlier one takes every call that it matches.",
    help: "Change the priorities, or remove the rule.",
  },
  overlapping_effects: {
    severity: "warning",
    summary: "Rules of one priority can match one call with different effects.",
    help: "Give them different priorities.",
  },
  duplicate_rule_name: {
    severity: "warning",
    summary: "Two rules have one name, so that reports cannot tell them apart.",
    help: "Give each rule its own name.",
  },
  rule_name_comma: {
    severity: "warning",
    summary: "A rule's name holds a comma, by which Gait joins names.",
    help: "Use `_` or `-` instead.",
  },
  unknown_vocabulary: {
    severity: "warning",
    summary: "A condition holds a word that no call carries.",
    help: "Look for a typing error.",
  },
  workspace_prefix_open: {
    severity: "warning",
    summary: "A workspace prefix also matches longer names.",
    help: "End the prefix with `/`.",
  },
  dataflow_weakens: {
    severity: "warning",
    summary: "On tainted data a rule becomes milder than its effect.",
    help: "Write `dataflow.action: block`.",
  },
  read_only_roots_inverted: {
    severity: "warning",
    summary: "sandbox.required_read_only_roots does not require anything.",
    help: "Do not rely on the field.",
  },
  lifecycle_states_lowered: {
    severity: "warning",
    summary: "Required lifecycle states are lowered, those of a call are not.",
    help: "See that calls carry their states in small letters.",
  },
  limit_without_requests: {
    severity: "warning",
    summary: "A rate limit without requests is no limit.",
    help: "Write `requests`, or remove the block.",
  },
  block_without_effect: {
    severity: "warning",
    summary: "A block has an action and nothing to apply it to.",
    help: "Add the lists that the action is for, or remove the block.",
  },
  freeze_zone_unknown: {
    severity: "warning",
    summary: "A freeze window has a time zone that Gait does not know, which blocks every call.",
    help: "Write the zone as in the time zone database, case included: `UTC`, `Europe/Berlin`.",
  },
  freeze_time_invalid: {
    severity: "warning",
    summary: "A freeze window holds times that Gait cannot use, which blocks calls.",
    help: "Write both times as 2026-01-31T08:00:00, without a zone, the earlier one first.",
  },
  enabled_false_ignored: {
    severity: "warning",
    summary: "A block says `enabled: false` and is on all the same, because it has content.",
    help: "Remove the block to switch it off.",
  },
  max_age_subsecond: {
    severity: "warning",
    summary: "mcp_trust.max_age under one second switches the check of age off.",
    help: "Write at least `1s`.",
  },
} as const satisfies { readonly [code: string]: LintCode };
