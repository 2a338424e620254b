import { css, html, type TemplateResult } from "lit";

/** One of a few, each a button: `group` says what is chosen. */
export function choiceButtons<Choice extends string>(
  group: string,
  choices: readonly Choice[],
  chosen: Choice,
  name: (choice: Choice) => string,
  choose: (choice: Choice) => void,
): TemplateResult {
  return html`<div class="choices" role="group" aria-label=${group}>
    ${choices.map(
      (choice) =>
        html`<button aria-pressed=${choice === chosen ? "true" : "false"} @click=${() => choose(choice)}>
          ${name(choice)}
        </button>`,
    )}
  </div>`;
}

/** The chosen one lies on paper, the others on the sunk ground around it. */
export const choiceStyles = css`
  .choices {
    display: flex;
    padding: 1px;
    border-radius: 6px;
    background: var(--sunk);
    white-space: nowrap;
  }
  .choices button {
    padding: 0 9px;
    border: 1px solid transparent;
    border-radius: 5px;
    color: var(--ink2);
  }
  .choices button[aria-pressed="true"] {
    background: var(--panel);
    border-color: var(--line2);
    color: var(--ink);
    font-weight: 700;
  }
`;
