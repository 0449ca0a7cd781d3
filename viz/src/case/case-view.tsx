export function CaseView(_: { place: unknown }) {
  return null;
}
