/** A moment as the clock of this machine shows it, with how far that is from UTC: `2026-06-30 14:03 UTC+08:00`. */
export function formatMoment(date: Date): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}`;
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? "\u2212" : "+";
  const size = Math.abs(offset);
  return `${day} ${clock} UTC${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
