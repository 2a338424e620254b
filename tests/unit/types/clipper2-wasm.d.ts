/** The package says its types are where they are not. */
declare module "clipper2-wasm" {
  export default function load(): Promise<import("clipper2-wasm/dist/clipper2z.d.ts").MainModule>;
}
