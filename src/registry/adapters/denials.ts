/**
 * What takes an approval back, in the spellings that registries use. A key whose meaning a format does not define is ignored
 * with a note only where its value cannot be read as a denial; everything else is refused, because a tool that somebody denied
 * must not become allowed.
 */
import { foldKey, pointerStep, type Member, type SourceNode } from "../../source/index.ts";

/** Keys that decide whatever their value is: only a format or a mapping can say which values approve. */
const DECIDING = words("approved status state denied disabled expiresat validuntil");
/** Of a whole document; there `status` is mostly an answer's own (`"status": "ok"`). */
const DECIDING_FOR_ALL = words("approved denied disabled expiresat validuntil");
/** No where the value is a no. */
const APPROVING = words("allow allowed active enabled permitted valid authorized authorised granted");
/** The same, where a switch of something else (`auth.enabled`) cannot be meant. */
const APPROVING_ANYWHERE = words("approved approval approvalstatus approvalstate");
/** No where the value is anything but a no. */
const DENYING = words(
  "archived banned block blocked blockedtools blocklist denied deniedtools deny denylist deleted deprecated disabled disabledtools " +
    "exclude excluded excludedtools expired forbidden inactive malicious quarantined rejected removed retired revoked suspended withdrawn",
);
/** An end of the approval, past or to come: without a clock nobody can say which. */
const ENDING = words(
  "deletedat deprecatedat disabledat endoflife eol expiration expirationdate expires expiresat expireson expiry expirydate " +
    "notafter removedat retiredat revokedat sunset suspendedat until validto validuntil",
);
/** Names and titles may be any word. */
const NAMING = words("category displayname label name title");
/** A word that says no under any key. */
const NO_WORD = words(
  "banned blocked deleted denied deprecated disabled expired forbidden inactive notallowed notapproved quarantined rejected removed " +
    "retired revoked suspended unapproved withdrawn",
);
/** Words that say no under a key about a decision. */
const UNDECIDED_WORD = words("block deny draft false inreview no none pending proposed submitted unreviewed");
const DECISION_KEY = /(?:approval|decision|disposition|effect|lifecycle|lifecyclestate|review|state|status|verdict)$/;
/** What stands under these speaks of the approval; under others an end may be a certificate's. */
const APPROVAL_KEY = /approv|decision|exception|governance|grant|lifecycle|review|status|state|validity/;
const FALSY = words("0 disabled false n never no none off");

/** Whether a key decides about an entry (or a whole document) whatever its value says. Spelling does not matter: `expiresAt`, `is_approved`. */
export function decides(key: string, level: "entry" | "document"): boolean {
  return forms(key).some((form) => (level === "entry" ? DECIDING : DECIDING_FOR_ALL).has(form));
}

/** Whether a key and its value, or what a value about the approval holds, say that something is not approved. */
export function takesBack(m: Member): boolean {
  if (saysNo(m)) return true;
  return m.value.kind === "object" && APPROVAL_KEY.test(formOf(m.key)) && m.value.members.some((inner) => saysNo(inner, m.key));
}

/**
 * The first denial among all keys under a node, to a depth: what it is called, where it stands. `under` is the key of the node,
 * `except` one that is not looked into.
 */
export function denialUnder(
  node: SourceNode | undefined,
  depth: number,
  pointer: string,
  under: string,
  except?: string,
): { readonly member: Member; readonly pointer: string } | undefined {
  if (node?.kind !== "object") return undefined;
  for (const m of node.members) {
    if (m.key === except) continue;
    const at = pointer + pointerStep(m.key);
    if (saysNo(m, under)) return { member: m, pointer: at };
    const inner = depth > 1 ? denialUnder(m.value, depth - 1, at, m.key) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** `under` is the key of the value that holds the member, where there is one: of a nested value less is known. */
function saysNo({ key, value }: Member, under?: string): boolean {
  const names = forms(key);
  const is = (set: ReadonlySet<string>): boolean => names.some((name) => set.has(name));
  if ((is(APPROVING_ANYWHERE) || (under === undefined && is(APPROVING))) && isNo(value)) return true;
  if (is(DENYING) && !isNo(value) && !isEmpty(value)) return true;
  if (is(ENDING) && (under === undefined || APPROVAL_KEY.test(formOf(under))) && !isNo(value) && !isEmpty(value)) return true;
  if (value.kind !== "string" || is(NAMING)) return false;
  const word = formOf(value.value);
  return NO_WORD.has(word) || (UNDECIDED_WORD.has(word) && names.some((name) => DECISION_KEY.test(name)));
}

function isNo(node: SourceNode): boolean {
  switch (node.kind) {
    case "boolean":
      return !node.value;
    case "number":
      return node.value === 0;
    case "string":
      return FALSY.has(formOf(node.value)) || NO_WORD.has(formOf(node.value)) || UNDECIDED_WORD.has(formOf(node.value));
    case "object":
    case "array":
    case "null":
      return false;
  }
}

function isEmpty(node: SourceNode): boolean {
  switch (node.kind) {
    case "string":
      return formOf(node.value) === "";
    case "object":
      return node.members.length === 0;
    case "array":
      return node.items.length === 0;
    case "null":
      return true;
    case "boolean":
    case "number":
      return false;
  }
}

/** Small letters and digits only, so that `expires_at`, `expiresAt`, `Expires-At` and `expireſ at` are one. */
function formOf(text: string): string {
  return text.length > 64 ? "" : foldKey(text).replaceAll(/[^a-z0-9]/g, "");
}

/** A key's form, and the form without a leading `is`. Keys repeat in every entry, so their forms are remembered, up to a number. */
function forms(key: string): readonly string[] {
  const known = REMEMBERED.get(key);
  if (known !== undefined) return known;
  const form = formOf(key);
  const found = /^(?:is|was)./.test(form) ? [form, form.replace(/^(?:is|was)/, "")] : [form];
  if (REMEMBERED.size < 1000 && key.length <= 64) REMEMBERED.set(key, found);
  return found;
}

const REMEMBERED = new Map<string, readonly string[]>();

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
