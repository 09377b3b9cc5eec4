import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

// Runs in Node only, while the site is built or tested.

export type Declared =
  | ts.FunctionDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.VariableDeclaration;

/** The syntax of src/model: what is declared in it, and the names that it exports, in their order. */
export interface ModelSource {
  readonly declared: ReadonlyMap<string, Declared>;
  readonly exported: readonly string[];
}

const parseText = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

export function readModelSource(folder = 'src/model'): ModelSource {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => parseText(join(folder, name), readFileSync(join(folder, name), 'utf8')));
  return modelSource(files);
}

/** As `readModelSource`, of texts by their names; for tests. */
export const sourceOf = (texts: Readonly<Record<string, string>>): ModelSource =>
  modelSource(Object.entries(texts).map(([name, text]) => parseText(name, text)));

function modelSource(files: readonly ts.SourceFile[]): ModelSource {
  const declared = new Map<string, Declared>();
  const exported: string[] = [];
  for (const file of files) {
    const isIndex = /(?:^|[\\/])index\.ts$/.test(file.fileName);
    for (const statement of file.statements) {
      if (ts.isVariableStatement(statement)) {
        for (const declaration of statement.declarationList.declarations) {
          if (ts.isIdentifier(declaration.name)) declared.set(declaration.name.text, declaration);
        }
      } else if (
        ts.isFunctionDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)
      ) {
        if (statement.name) declared.set(statement.name.text, statement);
      } else if (isIndex && ts.isExportDeclaration(statement)) {
        exported.push(...namesOf(statement));
      }
    }
  }
  return { declared, exported };
}

function namesOf({ exportClause, isTypeOnly }: ts.ExportDeclaration): string[] {
  if (isTypeOnly || !exportClause || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => element.name.text);
}

/** The words of a docstring before its first tag, a paragraph each; empty without any. */
export function docOf(node: ts.Node): string[] {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = comments.map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '').join('\n\n');
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

export interface Tag {
  /** Of a `@param` its name, of a `@throws` its type. */
  readonly name: string;
  readonly text: string;
}

const clean = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export function tagsOf(node: ts.Node, kind: 'param' | 'returns' | 'throws'): Tag[] {
  return ts.getJSDocTags(node).flatMap((tag): Tag[] => {
    if (tag.tagName.text !== kind) return [];
    const text = clean(ts.getTextOfJSDocComment(tag.comment));
    if (ts.isJSDocParameterTag(tag)) return [{ name: tag.name.getText(), text }];
    if (ts.isJSDocThrowsTag(tag)) {
      const type = tag.typeExpression?.type.getText() ?? '';
      return [{ name: type, text }];
    }
    return [{ name: '', text }];
  });
}
