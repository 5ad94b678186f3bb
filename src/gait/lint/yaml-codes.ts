/** The rows of the table of findings that are about YAML: what the policy reader notes, with the levels that a lint gives it. */
import type { PolicyNoteCode } from "../policy/notes.ts";
import type { LintCode } from "./types.ts";

const QUOTE = "Put it in double quotes if it is meant as text, or write it plainly.";

/** Codes about YAML that Gait reads otherwise than a reviewer may. */
export const YAML_CODES = {
  yaml_second_document: {
    severity: "error",
    summary: "The file holds a second document, which Gait ignores and a reviewer may read.",
    help: "Keep one document in the file.",
  },
  yaml_text_after_document_end: {
    severity: "error",
    summary: "Text behind the end of the document is ignored.",
    help: "Remove it.",
  },
  yaml_non_string_key: {
    severity: "error",
    summary: "A key that is no text makes Gait ignore the whole mapping that it stands in.",
    help: "Remove the entry, or put the key in quotes.",
  },
  yaml_merge_key: {
    severity: "error",
    summary: "A merge key takes over keys that do not stand where they count.",
    help: "Write the keys out.",
  },
  yaml_tag: {
    severity: "error",
    summary: "A tag has another effect than it says, or none.",
    help: "Remove the tag.",
  },
  yaml_odd_scalar: {
    severity: "error",
    summary: "Gait re-reads a value as something else than it looks (`010` is 8, `1_000` is 1000).",
    help: QUOTE,
  },
  yaml_fraction_truncated: {
    severity: "error",
    summary: "The fraction of a number is cut off.",
    help: "Write a whole number.",
  },
  yaml_tab_in_text: {
    severity: "error",
    summary: "A tab inside of plain text is dropped.",
    help: 'Put the text in double quotes and write the tab as "\\t".',
  },
  yaml_flow_pair: {
    severity: "error",
    summary: "A colon inside of a list in brackets makes a mapping of the item.",
    help: "Put the item in double quotes.",
  },
  yaml_flow_bracket_in_text: {
    severity: "error",
    summary: "A closing bracket is read as text.",
    help: QUOTE,
  },
  yaml_flow_colon_in_text: {
    severity: "error",
    summary: "A second colon in one entry is read as text.",
    help: "Add the missing comma, or put the value in double quotes.",
  },
  yaml_invalid_utf8: {
    severity: "error",
    summary: "The file is not UTF-8; each wrong byte is read as U+FFFD.",
    help: "Save the file as UTF-8.",
  },
  yaml_byte_order_mark: {
    severity: "error",
    summary: "A byte order mark is read as part of the first word.",
    help: "Save the file as UTF-8 without a byte order mark.",
  },
  yaml_null_item: {
    severity: "error",
    summary: "An empty item of a list is dropped.",
    help: "Remove the item, or put it in double quotes.",
  },
  yaml_number_from_text: {
    severity: "warning",
    summary: "Text is read as a number.",
    help: "Write the number in plain digits, without quotes.",
  },
  yaml_lone_carriage_return: {
    severity: "warning",
    summary: "A carriage return alone ends a line, so that many programs show several lines as one.",
    help: "Use line feeds.",
  },
  yaml_directive: {
    severity: "warning",
    summary: "A directive has no effect.",
    help: "Remove the line.",
  },
  yaml_alias: {
    severity: "note",
    summary: "An alias repeats what an anchor marks elsewhere.",
    help: "Write the value out.",
  },
  yaml_anchor: {
    severity: "note",
    summary: "An anchor marks a value for repetition.",
    help: "Remove the anchor, or put the value in double quotes if it is text.",
  },
} as const satisfies Readonly<Record<PolicyNoteCode, LintCode>>;
