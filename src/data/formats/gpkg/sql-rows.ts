import type { Database, SqlValue } from "sql.js";

/** A value of a row; whole numbers come as bigint, so that none is rounded unseen. */
export type RowValue = SqlValue | bigint;

/** An option the types of the package know nothing of. */
interface BigIntStatement {
  get(parameters: null, options: { readonly useBigInt: true }): RowValue[];
}

/** The rows of a query one by one. The statement is freed however the reading ends. */
export function* queryRows(
  database: Database,
  sql: string,
  parameters: readonly string[] = [],
): Generator<readonly RowValue[]> {
  const statement = database.prepare(sql, [...parameters]);
  try {
    while (statement.step()) yield (statement as unknown as BigIntStatement).get(null, { useBigInt: true });
  } finally {
    statement.free();
  }
}

/** A name of a table or column as SQL wants it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
