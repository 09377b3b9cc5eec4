import ts from 'typescript';
import { PARAMETERS, type Parameter, type ParameterName } from '../model/index.ts';
import { docOf, tagsOf, type ModelSource, type Tag } from './reference-files.ts';

/** One thing that can be given to a function, or that it gives back. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export interface ReferenceOption {
  readonly name: string;
  /** What the model knows of it; nothing for an option that is no parameter of the site. */
  readonly parameter: Parameter | null;
  readonly type: string;
  readonly text: string;
}

export interface ReferenceFunction {
  readonly name: string;
  readonly signature: string;
  readonly description: readonly string[];
  readonly takes: readonly (Tag & { readonly options: readonly ReferenceOption[] })[];
  readonly returns: string;
  readonly fields: readonly Field[];
  readonly throws: readonly Tag[];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Every function that src/model exports, from its docstring and its types.
 * @throws an Error that names each function without a docstring
 */
export function reference(source: ModelSource): ReferenceFunction[] {
  const functions = source.exported
    .map((name) => source.declared.get(name))
    .filter((node) => node !== undefined)
    .filter(ts.isFunctionDeclaration);
  const without = functions.filter((node) => docOf(node).length === 0);
  if (without.length > 0) {
    const places = without.map(
      (node) => `  ${node.getSourceFile().fileName}: ${node.name?.text} has no docstring`,
    );
    throw new Error(`The reference of the model cannot be written:\n${places.join('\n')}`);
  }
  return functions.map((node) => describe(node, source));
}

function describe(node: ts.FunctionDeclaration, source: ModelSource): ReferenceFunction {
  const parameterTags = tagsOf(node, 'param');
  return {
    name: node.name?.text ?? '',
    signature: signatureOf(node),
    description: docOf(node),
    takes: node.parameters.map((parameter, index) => {
      const tag = parameterTags[index];
      const name = ts.isIdentifier(parameter.name) ? parameter.name.text : (tag?.name ?? 'options');
      return {
        name,
        text: tag?.text ?? '',
        options: parameter.type ? optionsOf(parameter.type, source) : [],
      };
    }),
    returns: tagsOf(node, 'returns')[0]?.text ?? '',
    fields: node.type ? fieldsOf(node.type, source) : [],
    throws: tagsOf(node, 'throws'),
  };
}

function signatureOf(node: ts.FunctionDeclaration): string {
  const typeParameters = node.typeParameters
    ? `<${node.typeParameters.map((parameter) => oneLine(parameter.getText())).join(', ')}>`
    : '';
  const parameters = node.parameters.map((parameter) => {
    const name = ts.isIdentifier(parameter.name) ? parameter.name.text : 'options';
    const optional = parameter.initializer || parameter.questionToken ? '?' : '';
    const rest = parameter.dotDotDotToken ? '...' : '';
    return `${rest}${name}${optional}: ${oneLine(parameter.type?.getText() ?? 'unknown')}`;
  });
  const result = oneLine(node.type?.getText() ?? 'void');
  return `${node.name?.text ?? ''}${typeParameters}(${parameters.join(', ')}): ${result}`;
}

const isOptional = (member: ts.PropertySignature): string => (member.questionToken ? '?' : '');

function membersAsOptions(members: readonly ts.TypeElement[]): ReferenceOption[] {
  return members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText() + isOptional(member),
    parameter: null,
    type: oneLine(member.type?.getText() ?? ''),
    text: docOf(member).join(' '),
  }));
}

/** What an options type has: the parameters of a list, and what is written out beside it. */
function optionsOf(
  type: ts.TypeNode | ts.ExpressionWithTypeArguments,
  source: ModelSource,
): ReferenceOption[] {
  if (ts.isIntersectionTypeNode(type)) {
    return type.types.flatMap((part) => optionsOf(part, source));
  }
  if (ts.isTypeLiteralNode(type)) return membersAsOptions(type.members);
  const name = referenceName(type);
  if (name === undefined) return [];
  if (name === 'Options') {
    const list = typeArguments(type)[0];
    return list && ts.isTypeQueryNode(list) ? parametersOf(list.exprName.getText(), source) : [];
  }
  const declared = source.declared.get(name);
  if (!declared) return [];
  if (ts.isTypeAliasDeclaration(declared)) return optionsOf(declared.type, source);
  if (ts.isInterfaceDeclaration(declared)) {
    const bases = (declared.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
    return [
      ...bases.flatMap((base) => optionsOf(base, source)),
      ...membersAsOptions(declared.members),
    ];
  }
  return [];
}

const referenceName = (type: ts.Node): string | undefined => {
  if (ts.isTypeReferenceNode(type)) return type.typeName.getText();
  return ts.isExpressionWithTypeArguments(type) ? type.expression.getText() : undefined;
};

const typeArguments = (type: ts.Node): readonly ts.TypeNode[] =>
  ts.isTypeReferenceNode(type) || ts.isExpressionWithTypeArguments(type)
    ? (type.typeArguments ?? [])
    : [];

function option(name: string, parameterName: string): ReferenceOption {
  if (!Object.hasOwn(PARAMETERS, parameterName))
    throw new Error(`The reference of the model: there is no parameter “${parameterName}”`);
  const parameter = PARAMETERS[parameterName as ParameterName];
  return { name, parameter, type: parameter.unit, text: parameter.help };
}

/** The parameters that a list such as `budgetParameters` names. */
function parametersOf(listName: string, source: ModelSource): ReferenceOption[] {
  const list = source.declared.get(listName);
  if (!list || !ts.isVariableDeclaration(list) || !list.initializer) return [];
  return namedIn(list.initializer, source);
}

function namedIn(expression: ts.Expression, source: ModelSource): ReferenceOption[] {
  // One list can hold another, such as the parts of the output curve.
  if (ts.isIdentifier(expression)) return parametersOf(expression.text, source);
  if (ts.isCallExpression(expression)) {
    return expression.arguments.filter(ts.isStringLiteral).map(({ text }) => option(text, text));
  }
  if (!ts.isObjectLiteralExpression(expression)) return [];
  return expression.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return namedIn(property.expression, source);
    if (!ts.isPropertyAssignment(property)) return [];
    if (!ts.isPropertyAccessExpression(property.initializer)) return [];
    return [option(property.name.getText(), property.initializer.name.text)];
  });
}

/** What a result has, with the parts of its parts; a type that was opened before is not opened again. */
function fieldsOf(
  type: ts.TypeNode,
  source: ModelSource,
  prefix = '',
  opened = new Map<string, string>(),
): Field[] {
  const array = ts.isTypeOperatorNode(type) ? type.type : type;
  if (ts.isArrayTypeNode(array)) return fieldsOf(array.elementType, source, `${prefix}[]`, opened);
  const name = referenceName(type);
  const declared = name === undefined ? undefined : source.declared.get(name);
  if (name === undefined || !declared) return [];
  const members = membersOf(declared, source);
  if (members.length === 0) return [];
  opened.set(name, prefix);
  const replaced = typeParameterOf(declared);
  const argument = typeArguments(type)[0]?.getText() ?? '';
  return members.flatMap((member) => {
    const path = prefix ? `${prefix}.${member.name.getText()}` : member.name.getText();
    const memberType = member.type;
    const shown = oneLine(memberType?.getText() ?? '');
    const text = docOf(member).join(' ');
    const inner = memberType ? referenceName(memberType) : undefined;
    const before = inner === undefined ? undefined : opened.get(inner);
    if (before !== undefined) {
      const same = `The same parts as \`${before}\`.`;
      return [{ name: path, type: shown, text: `${text} ${same}`.trim() }];
    }
    const parts = memberType ? fieldsOf(memberType, source, path, opened) : [];
    return [{ name: path, type: shown === replaced ? argument : shown, text }, ...parts];
  });
}

function membersOf(declared: ts.Node, source: ModelSource): ts.PropertySignature[] {
  if (ts.isInterfaceDeclaration(declared)) {
    const bases = (declared.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap((base) => {
        const found = source.declared.get(base.expression.getText());
        return found ? membersOf(found, source) : [];
      }),
    );
    return [...bases, ...declared.members.filter(ts.isPropertySignature)];
  }
  if (ts.isTypeAliasDeclaration(declared) && ts.isTypeLiteralNode(declared.type)) {
    return declared.type.members.filter(ts.isPropertySignature);
  }
  return [];
}

const typeParameterOf = (declared: ts.Node): string | undefined =>
  ts.isTypeAliasDeclaration(declared) ? declared.typeParameters?.[0]?.name.text : undefined;
