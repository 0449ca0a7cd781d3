export function MatrixView(_: { place: unknown }) {
  return null;
}
