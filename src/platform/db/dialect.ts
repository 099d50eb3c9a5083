import {
  Column,
  is,
  Name,
  Param,
  Placeholder,
  type Query,
  SQL,
  type SQLChunk,
  StringChunk,
  Table,
} from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

type Kind = 'text' | 'statement' | 'named' | 'identifier' | 'parameter' | 'value' | 'other';

interface Written {
  sql: string;
  readonly params: unknown[];
}

/**
 * Writes a statement in one walk. Drizzle itself copies its settings and joins texts and parameters anew at every level, and
 * asks each piece up to ten times what it is: a search of a thousand pieces takes it about as long as it takes the database
 * to find the homes. What this walk does not know (aliases and subqueries of the query builder, placeholders) Drizzle
 * writes, the whole statement of it, so that both always write the same.
 */
export class OneWalkDialect extends PgDialect {
  /** By class, as the many pieces are of few. */
  private readonly kinds = new Map<unknown, Kind>();
  private readonly names = new WeakMap<object, string>();

  override sqlToQuery(statement: SQL, invokeSource?: 'indexes'): Query {
    const written: Written = { sql: '', params: [] };
    return invokeSource === undefined && this.writeAll(statement, written)
      ? written
      : super.sqlToQuery(statement, invokeSource);
  }

  /** False where the statement holds what this walk does not know. */
  private writeAll(statement: SQL, written: Written): boolean {
    // Of `inlineParams()`: values are written into the text.
    if (Reflect.get(statement, 'shouldInlineParams')) return false;
    for (const chunk of statement.queryChunks) if (!this.write(chunk, written)) return false;
    return true;
  }

  private write(chunk: SQLChunk, written: Written): boolean {
    if (chunk === undefined) return true;
    switch (this.kindOf(chunk)) {
      case 'text':
        written.sql += (chunk as StringChunk).value.join('');
        return true;
      case 'statement':
        return this.writeAll(chunk as SQL, written);
      case 'named':
        written.sql += this.nameOf(chunk as Column | Table);
        return true;
      case 'identifier':
        written.sql += this.escapeName((chunk as Name).value);
        return true;
      case 'parameter':
        return this.writeParameter(chunk as Param, written);
      case 'value':
        return this.writeValue(chunk, written);
      default:
        return Array.isArray(chunk) && this.writeList(chunk, written);
    }
  }

  private writeList(chunks: readonly SQLChunk[], written: Written): boolean {
    written.sql += '(';
    for (const [index, chunk] of chunks.entries()) {
      if (index > 0) written.sql += ', ';
      if (!this.write(chunk, written)) return false;
    }
    written.sql += ')';
    return true;
  }

  private writeParameter({ value, encoder }: Param, written: Written): boolean {
    if (is(value, Placeholder)) return false;
    const mapped = value === null ? null : encoder.mapToDriverValue(value);
    return is(mapped, SQL) ? this.writeAll(mapped, written) : this.writeValue(mapped, written);
  }

  private writeValue(value: unknown, written: Written): true {
    written.sql += this.escapeParam(written.params.length);
    written.params.push(value);
    return true;
  }

  private kindOf(chunk: unknown): Kind {
    if (typeof chunk !== 'object' || chunk === null)
      return typeof chunk === 'function' ? 'other' : 'value';
    const known = this.kinds.get(chunk.constructor);
    if (known !== undefined) return known;
    const kind = kindOfClass(chunk);
    this.kinds.set(chunk.constructor, kind);
    return kind;
  }

  private nameOf(named: Column | Table): string {
    const known = this.names.get(named);
    if (known !== undefined) return known;
    const { sql } = super.sqlToQuery(new SQL([named]));
    this.names.set(named, sql);
    return sql;
  }
}

function kindOfClass(chunk: object): Kind {
  if (is(chunk, StringChunk)) return 'text';
  if (is(chunk, SQL)) return 'statement';
  if (is(chunk, Column) || is(chunk, Table)) return 'named';
  if (is(chunk, Name)) return 'identifier';
  if (is(chunk, Param)) return 'parameter';
  return chunk instanceof Date ? 'value' : 'other';
}
