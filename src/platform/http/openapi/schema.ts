import { z } from 'zod';

/** A JSON Schema (2020-12), which is what OpenAPI 3.1 describes bodies with. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * A contract as JSON Schema: `input` as callers write it, `output` as they read it. What JSON cannot say is left open,
 * except dates and large numbers, which have a form on the wire.
 */
export function jsonSchemaOf(contract: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(contract, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override({ zodSchema, jsonSchema }) {
      const { type } = zodSchema._zod.def;
      if (type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      if (type === 'bigint') jsonSchema.type = 'integer';
      if (type === 'file') Object.assign(jsonSchema, { type: 'string', format: 'binary' });
    },
  });
  return schema as JsonSchema;
}
