/** One condition of a question: names to choose from where the value is an entity, else a plain field. */

import type { SavedQuestion } from "../../../src/model/atlas.ts";
import { useAtlas } from "../state/atlas-context.tsx";
import type { AtlasIndex } from "../state/atlas-index.ts";
import { useSettings } from "../state/settings.tsx";
import { type Language, nameOf } from "../strings/text.ts";

type Parameter = SavedQuestion["parameters"][number];

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ParameterField({ parameter, value, onChange }: ParameterFieldProps) {
  const { index } = useAtlas();
  const { text, language } = useSettings();
  const choices = choicesOf(index, parameter, language, text("query.yes"), text("query.no"));
  return (
    <label className="parameter">
      <span>{parameter.description || parameter.name}</span>
      {choices ? (
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          {!choices.some(({ id }) => id === value) && <option value={value}>{value}</option>}
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          type={parameter.type === "integer" || parameter.type === "number" ? "number" : "text"}
          step={parameter.type === "integer" ? 1 : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </label>
  );
}

/** The value of a parameter as the address has it: lists and other JSON as JSON, text as it is. */
export function defaultText(parameter: Parameter): string {
  return typeof parameter.default === "string" ? parameter.default : JSON.stringify(parameter.default);
}

function choicesOf(
  index: AtlasIndex,
  parameter: Parameter,
  language: Language,
  yes: string,
  no: string,
): { id: string; name: string }[] | null {
  const { atlas } = index;
  if (parameter.type === "boolean")
    return [
      { id: "true", name: yes },
      { id: "false", name: no },
    ];
  if (parameter.type !== "string") return null;
  const named = (entities: readonly { id: string; name: string; english: string }[]) =>
    entities.map((entity) => ({ id: entity.id, name: nameOf(entity, language) }));
  switch (parameter.of) {
    case "mechanism":
      return atlas.mechanisms.map((each) => ({
        id: each.id,
        name: each.kind === "category" ? nameOf(each, language) : `　${nameOf(each, language)}`,
      }));
    case "region":
      return atlas.regions.map((each) => ({ id: each.id, name: each.id.replaceAll("/", " › ") }));
    case "department":
      return named(atlas.departments);
    case "platform":
      return named(atlas.platforms);
    case "targetGroup":
      return named(atlas.targetGroups);
    case "case":
      return index.counted.map(({ id, title }) => ({ id, name: title }));
    default:
      return null;
  }
}
