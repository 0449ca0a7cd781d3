import { useSettings } from "../state/settings.tsx";

export type MarkKind =
  | "mechanism"
  | "outcome"
  | "platform"
  | "targetGroup"
  | "department"
  | "region"
  | "case"
  | "next";

/** One Han character in the colour of its kind; the name stands beside it, so readers skip the mark. */
export function KindMark({ kind }: { kind: MarkKind }) {
  const { text } = useSettings();
  return (
    <span className="mark" data-kind={kind} aria-hidden="true">
      {text(`mark.${kind}`)}
    </span>
  );
}
