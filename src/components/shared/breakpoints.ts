/** Below this width the panel is a sheet over the map. The same number stands in the styles. */
export const PHONE = "(max-width: 767px)";
