import type { ParkLayer } from "../../domain/layer.ts";
import type { Bounds } from "../../domain/site.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { LandUseStyle } from "../../theme/land-use-style.ts";
import type { ThemeChoice } from "../../theme/theme-name.ts";
import type { AppState, Camera, Focus, View } from "../app-state.ts";
import type { Action } from "../store.ts";

export function showView(view: View): Action {
  return (state) => (state.view === view ? state : { ...state, view });
}

export function setTableOpen(isTableOpen: boolean): Action {
  return (state) => ({ ...state, isTableOpen });
}

export function setLayerVisible(layer: ParkLayer, isVisible: boolean): Action {
  return (state) => ({ ...state, visible: { ...state.visible, [layer]: isVisible } });
}

export function setLandUseStyle(landUseStyle: LandUseStyle): Action {
  return (state) => ({ ...state, landUseStyle });
}

export function setLocale(locale: Locale): Action {
  return (state) => ({ ...state, locale });
}

export function setTheme(theme: ThemeChoice): Action {
  return (state) => ({ ...state, theme });
}

/** Called by the map when it came to rest: the map owns the camera, the state remembers it. */
export function rememberCamera(camera: Camera, viewBounds: Bounds): Action {
  return (state) => {
    const last = state.camera;
    const isSame =
      last !== null &&
      last.zoom === camera.zoom &&
      last.center[0] === camera.center[0] &&
      last.center[1] === camera.center[1];
    return isSame && state.viewBounds !== null && hasSameBounds(state.viewBounds, viewBounds)
      ? state
      : { ...state, camera, viewBounds };
  };
}

function hasSameBounds(a: Bounds, b: Bounds): boolean {
  return a.every((edge, index) => edge === b[index]);
}

/** Asks the map to show `bounds`. */
export function focusOn(bounds: Bounds): Action {
  return (state) => withFocus(state, { bounds });
}

/** Asks the map to look where a link says. */
export function focusOnCamera(camera: Camera): Action {
  return (state) => withFocus(state, { camera });
}

function withFocus(state: AppState, target: Focus["target"]): AppState {
  return { ...state, focus: { target, serial: (state.focus?.serial ?? 0) + 1 } };
}
