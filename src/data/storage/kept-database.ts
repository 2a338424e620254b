import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import { isQuotaError, StorageFailure, toStorageFailure } from "./storage-failure.ts";

/** Version of the stores, not of what is in them; see `PROJECT_SCHEMA_VERSION` for that. */
const DATABASE_VERSION = 1;

/** Where the bytes of an original are; written when they are there to the last one. */
export type OriginalRecord =
  | { readonly place: "file"; readonly sizeBytes: number }
  | { readonly place: "database"; readonly sizeBytes: number; readonly blob: Blob };

/** A project record nobody understands, moved out of the way as it was. */
export interface DamagedRecord {
  readonly projectId: string;
  readonly detail: string;
  readonly record: unknown;
}

/** Projects and templates are `unknown`: an older or a newer program may have written them. */
interface KeptSchema extends DBSchema {
  projects: { key: string; value: unknown };
  originals: { key: string; value: OriginalRecord };
  damaged: { key: number; value: DamagedRecord };
  templates: { key: string; value: unknown };
}

type Connection = IDBPDatabase<KeptSchema>;
export type KeptStore = StoreNames<KeptSchema>;
export type KeptTransaction<
  Stores extends readonly KeptStore[],
  Mode extends "readonly" | "readwrite",
> = IDBPTransaction<KeptSchema, [...Stores], Mode>;

/**
 * The browser's database of this app. Connects when it is first asked, again after the browser dropped the
 * connection, and steps aside when another tab brings a newer version. Everything it throws is a StorageFailure.
 */
export class KeptDatabase {
  readonly #name: string;
  readonly #version: number;
  #connection: Promise<Connection> | null = null;
  #isSuperseded = false;

  constructor(name: string, version = DATABASE_VERSION) {
    this.#name = name;
    this.#version = version;
  }

  /**
   * Does `work` in one transaction: all of it is in the database when this resolves, none of it when it throws.
   * `work` awaits nothing but the transaction's own requests.
   */
  async run<const Stores extends readonly KeptStore[], Mode extends "readonly" | "readwrite", Result>(
    stores: Stores,
    mode: Mode,
    work: (transaction: KeptTransaction<Stores, Mode>) => Promise<Result>,
  ): Promise<Result> {
    try {
      const transaction = await this.#begin(stores, mode);
      let result: Result;
      try {
        result = await work(transaction);
      } catch (error) {
        throw await this.#abort(transaction, error);
      }
      await transaction.done;
      return result;
    } catch (error) {
      throw toStorageFailure(error);
    }
  }

  /** Lets go of the connection; asking again connects again. */
  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    (await connection?.catch(() => null))?.close();
  }

  async #begin<Stores extends readonly KeptStore[], Mode extends "readonly" | "readwrite">(
    stores: Stores,
    mode: Mode,
  ): Promise<KeptTransaction<Stores, Mode>> {
    // Strict: what was said to be saved is on the disk, so a power cut does not take it back.
    const options = { durability: "strict" } as const;
    const connection = await this.#connect();
    try {
      return connection.transaction([...stores], mode, options);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "InvalidStateError") throw error;
      // The browser closed the connection and has not said so yet.
      this.#connection = null;
      return (await this.#connect()).transaction([...stores], mode, options);
    }
  }

  /** Ends a transaction whose work failed; the reason, where the transaction knows it better than the request. */
  async #abort(
    transaction: { readonly done: Promise<void>; abort: () => void },
    error: unknown,
  ): Promise<unknown> {
    try {
      transaction.abort();
    } catch {
      // It has ended already, by the same fault.
    }
    const reason: unknown = await transaction.done.then(
      () => error,
      (cause: unknown) => cause,
    );
    return isQuotaError(reason) ? reason : error;
  }

  #connect(): Promise<Connection> {
    if (this.#isSuperseded) {
      return Promise.reject(new StorageFailure("blocked", "another tab runs a newer version"));
    }
    this.#connection ??= this.#open().catch((error: unknown) => {
      this.#connection = null;
      throw error;
    });
    return this.#connection;
  }

  #open(): Promise<Connection> {
    return new Promise((resolve, reject) => {
      let isGivenUp = false;
      openDB<KeptSchema>(this.#name, this.#version, {
        upgrade: (database, oldVersion) => {
          if (oldVersion >= 1) return;
          database.createObjectStore("projects");
          database.createObjectStore("originals");
          database.createObjectStore("damaged", { autoIncrement: true });
          database.createObjectStore("templates");
        },
        blocked: () => {
          isGivenUp = true;
          reject(new StorageFailure("blocked", "another tab runs an older version"));
        },
        blocking: (_version, nextVersion) => {
          // Without a next version somebody deletes the database; an empty one can be made again.
          this.#isSuperseded = nextVersion !== null;
          void this.close();
        },
        terminated: () => {
          this.#connection = null;
        },
      }).then((connection) => {
        if (isGivenUp) connection.close();
        else resolve(connection);
      }, reject);
    });
  }
}
