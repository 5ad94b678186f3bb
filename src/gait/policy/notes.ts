/** What Gait reads without a word although it is not what stands there: one code for each kind. */
import { diagnosticAt, type Diagnostic, type Position, type Severity } from "../../diagnostic.ts";
import type { YamlNoteCode } from "../yaml/index.ts";

/** Codes of findings on the level of YAML; stable. */
export type PolicyNoteCode =
  | YamlNoteCode
  | "yaml_fraction_truncated"
  | "yaml_invalid_utf8"
  | "yaml_merge_key"
  | "yaml_non_string_key"
  | "yaml_null_item"
  | "yaml_number_from_text"
  | "yaml_odd_scalar";

interface NoteKind {
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
}

const QUOTE = "Put it in quotes if it is meant as text, or write it plainly.";

/** Words for each code; a message may be made more precise where it is noted. */
const NOTES: Readonly<Record<PolicyNoteCode, NoteKind>> = {
  yaml_alias: { severity: "note", message: "an alias repeats what an anchor marks elsewhere", help: "Write the value out." },
  yaml_anchor: { severity: "note", message: "an anchor marks this value for repetition", help: "Remove the anchor." },
  yaml_byte_order_mark: {
    severity: "warning",
    message: "the file starts with a byte order mark, which Gait takes for a part of the first word",
    help: "Save the file as UTF-8 without a byte order mark.",
  },
  yaml_directive: { severity: "warning", message: "a directive has no effect", help: "Remove the line." },
  yaml_flow_bracket_in_text: {
    severity: "warning",
    message: "a closing bracket that belongs to no opening one is read as text",
    help: QUOTE,
  },
  yaml_flow_colon_in_text: {
    severity: "warning",
    message: "a second colon in one entry is read as text: a comma may be missing before it",
    help: "Add the comma, or put the value in quotes.",
  },
  yaml_flow_pair: {
    severity: "warning",
    message: "a colon inside of a list in brackets makes a mapping of this item",
    help: "Put the item in quotes.",
  },
  yaml_fraction_truncated: {
    severity: "warning",
    message: "the fraction of this number is cut off",
    help: "Write a whole number.",
  },
  yaml_invalid_utf8: {
    severity: "warning",
    message: "the file is not UTF-8: each wrong byte is read as U+FFFD",
    help: "Save the file as UTF-8.",
  },
  yaml_lone_carriage_return: {
    severity: "warning",
    message: "a carriage return without a line feed ends a line, which most editors do not show",
    help: "Use line feeds.",
  },
  yaml_merge_key: {
    severity: "warning",
    message: "a merge key takes over the keys of another mapping",
    help: "Write the keys out.",
  },
  yaml_non_string_key: {
    severity: "warning",
    message: "a key that is no text makes Gait ignore the whole mapping that it stands in",
    help: "Remove the entry, or put the key in quotes.",
  },
  yaml_null_item: {
    severity: "warning",
    message: "an empty item of a list is dropped",
    help: "Remove the item, or write its value.",
  },
  yaml_number_from_text: {
    severity: "warning",
    message: "text is read as a number",
    help: "Write the number in plain digits, without quotes.",
  },
  yaml_odd_scalar: { severity: "warning", message: "this value is read as something else than it looks", help: QUOTE },
  yaml_second_document: {
    severity: "warning",
    message: "a further document is ignored: nothing from here on is in force",
    help: "Keep one document in the file.",
  },
  yaml_tab_in_text: {
    severity: "warning",
    message: "a tab inside of this text is dropped",
    help: 'Put the text in double quotes and write the tab as "\\t".',
  },
  yaml_tag: { severity: "warning", message: "a tag has no or little effect here", help: "Remove the tag." },
  yaml_text_after_document_end: {
    severity: "warning",
    message: "text behind the end of the document is ignored",
    help: "Remove it.",
  },
};

/** The finding for a code at a place; `detail` replaces the usual words. */
export function policyNote(code: PolicyNoteCode, at: Position, detail?: string): Diagnostic {
  const kind = NOTES[code];
  return diagnosticAt(kind.severity, code, detail ?? kind.message, at, kind.help);
}
