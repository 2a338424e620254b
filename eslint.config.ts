import js from "@eslint/js";
import { configs as litConfigs } from "eslint-plugin-lit";
// @ts-expect-error: the package carries no types.
import untypedLitA11y from "eslint-plugin-lit-a11y";
import { configs as wcConfigs } from "eslint-plugin-wc";
import type { Linter } from "eslint";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const litA11y = untypedLitA11y as { readonly configs: { readonly recommended: Linter.Config } };

/** Sinks that turn text into markup or script, however they are reached. */
const HTML_SINKS =
  "^(innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|createContextualFragment)$";

const BANNED_SYNTAX = [
  {
    selector: `MemberExpression > Identifier.property[name=/${HTML_SINKS}/]`,
    message: "Nothing is written as HTML; render a Lit template or set textContent.",
  },
  {
    selector: `MemberExpression[computed=true] > Literal.property[value=/${HTML_SINKS}/]`,
    message: "Nothing is written as HTML; render a Lit template or set textContent.",
  },
  {
    selector: "TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/]",
    message: "Nothing is written as HTML, not through a template either.",
  },
  {
    selector: "MemberExpression[object.name='document'] > Identifier.property[name=/^(write|writeln)$/]",
    message: "document.write is never needed.",
  },
  { selector: "NewExpression[callee.name='DOMParser']", message: "DOMParser is a Trusted Types sink." },
  { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
  { selector: "TSModuleDeclaration[global!=true]", message: "TypeScript only for types: no namespace." },
  { selector: "TSParameterProperty", message: "Declare the field and assign it." },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file itself." },
  { selector: "ExportNamedDeclaration[source]", message: "No barrels: import from the file itself." },
];

/** `now` is a parameter: a figure is the same whenever it is asked for. */
const WALL_CLOCKS = [
  {
    selector: "MemberExpression[object.name='Date']:not([property.name=/^(UTC|parse)$/])",
    message: "Take `now` as a parameter.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take `now` as a parameter.",
  },
  { selector: "CallExpression[callee.name='Date']", message: "Take `now` as a parameter." },
  { selector: "VariableDeclarator[init.name='Date']", message: "Take `now` as a parameter." },
  {
    selector:
      "MemberExpression[object.name=/^(globalThis|self|window)$/][property.name=/^(Date|performance)$/]",
    message: "Take `now` as a parameter.",
  },
  { selector: "Identifier[name='performance']", message: "Take `nowMs` as a parameter." },
];

const NO_DEFAULT_EXPORT = { selector: "ExportDefaultDeclaration", message: "Exports have names." };

const BANNED_IMPORTS = {
  patterns: [
    {
      regex: "^lit(-html)?/directives/unsafe-",
      message: "Nothing is written as HTML; render a Lit template.",
    },
    { regex: "^lit/static-html", message: "A template's text is written, not computed." },
  ],
};

/** Libraries by the one folder that may import them, as architecture.test.ts checks them too. */
const FENCED_LIBRARIES = {
  geo: "@turf/|proj4|flatbush|clipper",
  map: "maplibre-gl|terra-draw|@maplibre/(?!geojson-vt|vt-pbf)",
  data: "geojson-validation|@maplibre/(geojson-vt|vt-pbf)",
};

/** Keeps the fenced libraries out of `files`, but for those of their own folder. */
function fence(files: string, own?: keyof typeof FENCED_LIBRARIES): Linter.Config {
  const patterns = Object.entries(FENCED_LIBRARIES)
    .filter(([folder]) => folder !== own)
    .map(([folder, libraries]) => ({
      regex: `^(${libraries})`,
      message: `Only ${folder}/ may import this library.`,
    }));
  return {
    files: [files],
    rules: {
      "no-restricted-imports": ["error", { patterns: [...BANNED_IMPORTS.patterns, ...patterns] }],
    },
  };
}

export default defineConfig(
  globalIgnores(["dist", ".cache", "test-results", "playwright-report"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-restricted-syntax": ["error", ...BANNED_SYNTAX, NO_DEFAULT_EXPORT],
      "no-restricted-imports": ["error", BANNED_IMPORTS],
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      // Numbers in messages are the rule here, not an accident.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // One type parameter used once is how a caller says what a file holds.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Lit binds the listeners of a template to their element.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-deprecated": "warn",
    },
  },
  fence("src/**/*.ts"),
  fence("src/geo/**/*.ts", "geo"),
  fence("src/map/**/*.ts", "map"),
  fence("src/data/**/*.ts", "data"),
  {
    files: ["src/components/**/*.ts"],
    extends: [litConfigs["flat/recommended"], wcConfigs["flat/recommended"], litA11y.configs.recommended],
    rules: {
      "wc/no-self-class": "error",
      "wc/require-listener-teardown": "error",
      "wc/file-name-matches-element": "off",
      "lit/no-legacy-template-syntax": "error",
      "lit/no-useless-template-literals": "error",
      "lit/no-native-attributes": "off",
      "lit/no-template-map": "off",
    },
  },
  {
    files: ["src/domain/**/*.ts", "src/analysis/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...BANNED_SYNTAX, NO_DEFAULT_EXPORT, ...WALL_CLOCKS] },
  },
  {
    files: ["tests/**/*.ts", "seeds/**/*.ts", "src/cli/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    files: ["*.config.ts", "tests/e2e/playwright.config.ts", "tests/**/vite.config.ts"],
    rules: { "no-restricted-syntax": ["error", ...BANNED_SYNTAX] },
  },
  {
    // Declarations say what somebody else's package exports.
    files: ["**/*.d.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
);
