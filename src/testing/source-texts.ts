import ts from 'typescript';

/** What one source file says to people, as far as its syntax tells. */
export interface SourceTexts {
  /** Namespaces that it asks `useTranslations`, `getTranslations` or `translator` for. */
  readonly namespaces: ReadonlySet<string>;
  /** Every string written in it: keys are among them. */
  readonly strings: ReadonlySet<string>;
  /** What keys that are put together begin with: `type.` of `` `type.${type}` ``. */
  readonly prefixes: ReadonlySet<string>;
  /** Text for people that stands in the code itself, as `line: text`. */
  readonly hardCoded: readonly string[];
}

const SPOKEN_ATTRIBUTES = new Set(['aria-label', 'placeholder', 'title', 'alt', 'label', 'hint']);
const LETTERS = /\p{L}{2}/u;
/** Names and units are the same in every language. */
const UNIVERSAL = /^(Gable|m²|Esc)$/;

/** Reads the syntax tree of a `.ts` or `.tsx` file. */
export function readSourceTexts(fileName: string, source: string): SourceTexts {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const [namespaces, strings, prefixes] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const hardCoded: string[] = [];

  function report(node: ts.Node, text: string) {
    const words = text.trim();
    if (!LETTERS.test(words) || UNIVERSAL.test(words)) return;
    hardCoded.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words}`);
  }

  function visit(node: ts.Node) {
    if (ts.isStringLiteralLike(node)) strings.add(node.text);
    if (ts.isTemplateExpression(node)) prefixes.add(node.head.text);
    if (
      ts.isCallExpression(node) &&
      /(^|\.)((use|get)Translations|translator)$/.test(node.expression.getText())
    ) {
      const namespace = node.arguments.find(ts.isStringLiteralLike);
      if (namespace) namespaces.add(namespace.text);
    }
    if (ts.isJsxText(node)) report(node, node.text);
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN_ATTRIBUTES.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      report(node, node.initializer.text);
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
  return { namespaces, strings, prefixes, hardCoded };
}
