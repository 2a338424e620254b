import type { Notice } from "../app-state.ts";
import type { Action } from "../store.ts";

export function addNotice(code: Notice["code"], params: Notice["params"] = {}): Action {
  return (state) => {
    const id = (state.notices.at(-1)?.id ?? 0) + 1;
    const others = state.notices.filter((notice) => !saysTheSame(notice, code, params));
    return { ...state, notices: [...others, { id, code, params }] };
  };
}

function saysTheSame(notice: Notice, code: Notice["code"], params: Notice["params"]): boolean {
  const names = Object.keys({ ...notice.params, ...params });
  return notice.code === code && names.every((name) => notice.params[name] === params[name]);
}

export function dismissNotice(id: number): Action {
  return (state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== id) });
}
