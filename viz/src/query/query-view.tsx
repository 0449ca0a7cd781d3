export function QueryView(_: { place: unknown }) {
  return null;
}
