import type { ErrorData } from '../../../shared/appError.ts';
import { type CaseDocument, CaseDocumentSchema } from '../../../shared/domain/caseDocument.ts';
import { z } from '../../../shared/zod.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Longer values are cut in messages. */
const SHOWN_CHARS = 60;

function step(node: unknown, key: PropertyKey): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
}

const valueAt = (content: unknown, path: Path): unknown => path.reduce(step, content);

const jsonSchema: unknown = z.toJSONSchema(CaseDocumentSchema, { io: 'input' });

/** What the schema says of a place in words: `A calendar date, YYYY-MM-DD`. */
function formAt(path: Path): string {
  const node = path.reduce(
    (at, key) => (typeof key === 'number' ? step(at, 'items') : step(step(at, 'properties'), key)),
    jsonSchema,
  );
  const words = step(node, 'description');
  return typeof words === 'string' ? words : '';
}

const pathText = (path: Path): string =>
  path
    .map((key, at) => {
      if (typeof key === 'number') return `[${key}]`;
      return at === 0 ? String(key) : `.${String(key)}`;
    })
    .join('') || 'document';

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function describeText(issue: Issue, path: string): ErrorData | undefined {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { code: 'document-field-long', params: { path, max: Number(issue.maximum) } };
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { code: 'document-field-empty', params: { path } };
  return undefined;
}

function describeField(issue: Issue, value: unknown): ErrorData | undefined {
  if (issue.code === 'unrecognized_keys') {
    const path = pathText([...issue.path, issue.keys[0] ?? '']);
    return { code: 'document-field-unknown', params: { path } };
  }
  if (value !== undefined) return undefined;
  return { code: 'document-field-missing', params: { path: pathText(issue.path) } };
}

function describeType(issue: Issue, path: string, value: unknown): ErrorData | undefined {
  if (issue.code !== 'invalid_type' && issue.code !== 'too_small' && issue.code !== 'too_big')
    return undefined;
  const expected = issue.code === 'invalid_type' ? issue.expected : 'int';
  const found = typeof value === 'number' ? shown(value) : typeOf(value);
  return { code: 'document-field-type', params: { path, expected, found } };
}

function describeValue(issue: Issue, path: string, value: unknown): ErrorData {
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String).join(', ');
    return { code: 'document-field-choice', params: { path, value: shown(value), allowed } };
  }
  const form = formAt(issue.path) || issue.message;
  return { code: 'document-field-form', params: { path, value: shown(value), form } };
}

function describe(issue: Issue, content: unknown): ErrorData {
  const path = pathText(issue.path);
  const value = valueAt(content, issue.path);
  return (
    describeText(issue, path) ??
    describeField(issue, value) ??
    describeType(issue, path, value) ??
    describeValue(issue, path, value)
  );
}

/** What became of a check. */
export type CheckedDocument =
  | Readonly<{ kind: 'fits'; document: CaseDocument }>
  | Readonly<{ kind: 'refused'; error: ErrorData }>;

/** Checks that content is a case document, or says in plain words which field is the first that is not. */
export function checkDocument(content: unknown): CheckedDocument {
  const read = CaseDocumentSchema.safeParse(content);
  if (read.success) return { kind: 'fits', document: read.data };
  const [issue] = read.error.issues;
  if (!issue) throw read.error;
  return { kind: 'refused', error: describe(issue, content) };
}
