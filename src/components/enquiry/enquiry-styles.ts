import { css } from "lit";

/** An enquiry: what it says above, what the sender adds below. */
export const enquiryStyles = css`
  dialog {
    --dialog-width: 600px;
  }
  header {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  header h2 {
    font-size: 16px;
    line-height: 24px;
  }
  header button {
    display: grid;
    place-items: center;
    min-width: 24px;
    color: var(--accent);
  }
  h3 {
    margin: 16px 0 2px;
    font-size: 13px;
    line-height: 20px;
    font-weight: 700;
  }
  .conditions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .conditions li {
    overflow-wrap: anywhere;
  }
  .sites {
    max-height: 176px;
    overflow-y: auto;
    border-block: 1px solid var(--line);
  }
  .sites li {
    padding: 4px 0;
    overflow-wrap: anywhere;
  }
  .sites li + li {
    border-top: 1px solid var(--line);
  }
  .contacts li {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 12px 16px;
    margin-top: 16px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-top: 16px;
  }
  .press {
    display: inline-flex;
    align-items: center;
    min-height: 28px;
    padding: 4px 14px;
    border-radius: 6px;
    background: var(--accent);
    color: var(--panel);
    font-weight: 700;
  }
  .warning {
    color: var(--warning);
  }
  @media (max-width: 767px) {
    dialog {
      padding: 16px;
    }
    header button {
      min-width: 44px;
    }
    h3 {
      font-size: 15px;
      line-height: 22px;
    }
    .press {
      min-height: 44px;
    }
  }
`;
