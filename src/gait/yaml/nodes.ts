/** The tree of a YAML text, as written: nothing is resolved, merged or dropped. Offsets are UTF-16 units of the text. */

/** How a scalar is written. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** What may stand before any node. */
export interface NodeProperties {
  /** Offset of the node's first character behind its anchor and tag. */
  readonly start: number;
  /** Name of the anchor (`&name`), undefined without one. */
  readonly anchor: string | undefined;
  /** Tag with its exclamation mark (`!!str`), undefined without one. */
  readonly tag: YamlTag | undefined;
}

/** A tag as written, and the offset of its first unit. */
export interface YamlTag {
  readonly name: string;
  readonly start: number;
}

/** Anchor and tag of a node while it is read; `at` is where the first of them begins. */
export interface Properties {
  readonly at: number;
  readonly anchor: string | undefined;
  readonly tag: YamlTag | undefined;
}

/** Text; an absent value is a plain scalar with empty text. */
export interface YamlScalar extends NodeProperties {
  readonly kind: "scalar";
  readonly style: ScalarStyle;
  /** Escapes undone, lines folded. */
  readonly text: string;
}

/** A reference to an anchor. */
export interface YamlAlias extends NodeProperties {
  readonly kind: "alias";
  readonly name: string;
  /** The last node before this place that carries the anchor and is complete; undefined where there is none. */
  readonly target: YamlNode | undefined;
}

/** One entry of a mapping, in the order of the text. */
export interface YamlEntry {
  readonly key: YamlScalar | YamlAlias;
  readonly value: YamlNode;
}

/** A mapping, in block or flow style; doubled keys are all kept. */
export interface YamlMapping extends NodeProperties {
  readonly kind: "mapping";
  readonly entries: readonly YamlEntry[];
  /** Where Gait's messages place it: the brace, or the colon of the first entry. */
  readonly mark: number;
}

/** A sequence, in block or flow style. */
export interface YamlSequence extends NodeProperties {
  readonly kind: "sequence";
  readonly items: readonly YamlNode[];
}

/** Any node. */
export type YamlNode = YamlScalar | YamlAlias | YamlMapping | YamlSequence;

/** One document of a stream; the root of an empty one is undefined. */
export interface YamlDocument {
  readonly start: number;
  readonly root: YamlNode | undefined;
}

/** Forms in which other readers of YAML, or people, would see something else than Gait does. */
export type YamlNoteCode =
  | "yaml_alias"
  | "yaml_anchor"
  | "yaml_byte_order_mark"
  | "yaml_directive"
  | "yaml_flow_bracket_in_text"
  | "yaml_flow_colon_in_text"
  | "yaml_flow_pair"
  | "yaml_lone_carriage_return"
  | "yaml_second_document"
  | "yaml_tab_in_text"
  | "yaml_tag"
  | "yaml_text_after_document_end";

/** Something that Gait swallows, and the offset at which it stands. */
export interface YamlNote {
  readonly code: YamlNoteCode;
  readonly offset: number;
}

/** What is wrong with a text, in Gait's words, and the offset at which. */
export interface YamlFailure {
  readonly message: string;
  readonly offset: number;
}
