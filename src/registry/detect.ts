/** Which adapter reads an export: asked for, or found by structure and never by guess. */
import { errorAt, type Origin, type Outcome } from "../diagnostic.ts";
import { member, originOf, type SourceDocument } from "../source/index.ts";
import { ADAPTERS } from "./adapters/index.ts";
import { mappingAdapter } from "./mapping.ts";
import type { Adapter, FormatName, RegistryOptions } from "./types.ts";

/** The adapter, and in words why it was taken. */
export interface Detected {
  readonly adapter: Adapter;
  readonly detected_by: string;
}

/** The same for readers of a document. */
export interface Recognised {
  readonly format: FormatName;
  readonly detected_by: string;
}

/** The plainest shapes are contained in others, so this format only counts where no other does. */
const PLAINEST: FormatName = "gait-native";

/** What the documents were taken for and why; undefined where that is the error. */
export function recognised(documents: readonly SourceDocument[], options: RegistryOptions): Recognised | undefined {
  const found = detectFormat(documents, options).value;
  return found && { format: found.adapter.format, detected_by: found.detected_by };
}

/** Chooses one adapter for all documents. Errors: unknown, ambiguous or mixed formats. */
export function detectFormat(documents: readonly SourceDocument[], options: RegistryOptions): Outcome<Detected> {
  if (options.format === "mapping" || (options.format === "auto" && options.mapping !== undefined)) {
    return {
      value: { adapter: mappingAdapter, detected_by: "asked for: the options give a mapping" },
      diagnostics: [],
    };
  }
  const asked = ADAPTERS.find((adapter) => adapter.format === options.format);
  if (asked !== undefined) return { value: { adapter: asked, detected_by: `asked for: format ${asked.format}` }, diagnostics: [] };
  const all = documents.map((document) => ({ document, found: detectOne(document) }));
  const unknown = all.find(({ found }) => found.value === undefined);
  if (unknown !== undefined) return unknown.found;
  // What holds something says which format it is; an empty list follows the others.
  const telling = all.find(({ document, found }) => found.value !== undefined && !ADAPTERS.some((a) => a.fitsEmpty?.(document)));
  let first: (Detected & { readonly file: string }) | undefined;
  for (const { document, found } of telling === undefined ? all : [telling, ...all]) {
    if (found.value === undefined) return found;
    const { adapter } = found.value;
    if (first?.adapter.fitsEmpty?.(document)) continue;
    if (first !== undefined && first.adapter !== adapter) {
      const message = `this is ${adapter.format} (${found.value.detected_by}), and ${first.file} is ${first.adapter.format}; files that are read together must have one format`;
      return {
        diagnostics: [errorAt("formats_mixed", message, atTop(document), "Read them apart, as two policies or two snapshots.")],
      };
    }
    first ??= { ...found.value, file: document.file };
  }
  if (first === undefined) return { diagnostics: [errorAt("no_files", "no file is given", {}, "Name the files of the export.")] };
  return { value: { adapter: first.adapter, detected_by: first.detected_by }, diagnostics: [] };
}

function detectOne(document: SourceDocument): Outcome<Detected> {
  const all = ADAPTERS.flatMap((adapter) => {
    const reason = adapter.detect(document);
    return reason === undefined ? [] : [{ adapter, detected_by: reason }];
  });
  const special = all.filter(({ adapter }) => adapter.format !== PLAINEST);
  const [found, second] = special.length > 0 ? special : all;
  if (found === undefined) {
    const help = "Name the format (`--format`, or `format` in the options), or describe the file with a mapping (docs/registries.md).";
    return {
      diagnostics: [errorAt("format_unknown", `the format is not recognised. ${lookedFor()}`, atTop(document), help)],
    };
  }
  // A list of tools beside another format's lists is a second export in the same file, and would be read by nobody.
  const beside = special.length > 0 && !found.adapter.readsTools ? all.filter((d) => d.adapter.format === PLAINEST && holdsTools(document)) : [];
  if (second !== undefined || beside.length > 0) {
    const candidates = [...special, ...beside].map((d) => `${d.adapter.format} (${d.detected_by})`).join(" or ");
    return {
      diagnostics: [
        errorAt(
          "format_ambiguous",
          `the file may be ${candidates}. ${lookedFor()}`,
          atTop(document),
          "Name the format (`--format`, or `format` in the options).",
        ),
      ],
    };
  }
  return { value: found, diagnostics: [] };
}

function lookedFor(): string {
  return `Looked for ${ADAPTERS.map((adapter) => `${adapter.format}: ${adapter.looksFor}`).join("; ")}`;
}

function holdsTools({ root }: SourceDocument): boolean {
  const tools = member(root, "tools");
  return tools?.kind === "array" && tools.items.length > 0;
}

function atTop(document: SourceDocument): Origin {
  return originOf(document.file, document.root, "");
}
