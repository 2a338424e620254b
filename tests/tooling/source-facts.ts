import ts from "typescript";

/** What the architecture rules need to know of one source file. */
export interface SourceFacts {
  /** Relative to the repository root, with slashes. */
  readonly path: string;
  readonly lineCount: number;
  /** Module specifiers of import, export-from, `import()` and `import("…")` types, as written. */
  readonly imports: readonly string[];
  /** Names of called network functions: fetch, XMLHttpRequest, WebSocket, EventSource. */
  readonly networkCalls: readonly string[];
  /** Identifiers and literals with Chinese characters; comments are free. */
  readonly chineseIdentifiers: readonly string[];
  readonly chineseLiterals: readonly string[];
}

const NETWORK_NAMES = new Set(["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon"]);
const CHINESE = /\p{Script=Han}/u;

/** Reads one TypeScript source by its syntax tree, so that comments and strings cannot mislead. */
export function readSourceFacts(path: string, text: string): SourceFacts {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: string[] = [];
  const networkCalls: string[] = [];
  const chineseIdentifiers: string[] = [];
  const chineseLiterals: string[] = [];

  const visit = (node: ts.Node): void => {
    const specifier = getSpecifier(node);
    if (specifier !== undefined) imports.push(specifier);
    const called = getCalledName(node);
    if (called !== undefined && NETWORK_NAMES.has(called)) networkCalls.push(called);
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      if (CHINESE.test(node.text)) chineseIdentifiers.push(node.text);
    } else if (
      ts.isLiteralExpression(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isTemplateHead(node)
    ) {
      if (CHINESE.test(node.text)) chineseLiterals.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);

  const lineCount = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return { path, lineCount, imports, networkCalls, chineseIdentifiers, chineseLiterals };
}

function getSpecifier(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return getText(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return getText(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return getText(node.arguments[0]);
  }
  return undefined;
}

function getText(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function getCalledName(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}
