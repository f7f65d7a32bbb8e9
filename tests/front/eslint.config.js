// What is asked of the scripts of the pages.

import js from "@eslint/js";
import globals from "globals";

const rules = {
  ...js.configs.recommended.rules,
  "consistent-return": "off",
  curly: ["error", "multi-line"],
  eqeqeq: "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-shadow": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" }],
  "no-var": "error",
  "prefer-const": ["error", { destructuring: "all" }],
  // Words are never read as HTML.
  "no-restricted-properties": ["error", { property: "innerHTML" }, { property: "outerHTML" }, { property: "insertAdjacentHTML" }],
};

export default [
  { files: ["**/*.js"], languageOptions: { globals: globals.browser, sourceType: "module" }, rules },
  { files: ["**/worker.js"], languageOptions: { globals: { ...globals.worker, wasm_bindgen: "readonly" }, sourceType: "script" }, rules },
  { files: ["**/vscode/**/*.js"], languageOptions: { globals: globals.node, sourceType: "commonjs" }, rules },
];
