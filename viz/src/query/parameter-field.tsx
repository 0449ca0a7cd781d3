import { useId } from "react";
import { useAtlas } from "../state/atlas-context.tsx";
import { useSettings } from "../state/settings.tsx";
import { choicesOf, type Parameter } from "./choices.ts";

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One condition of a question: names to choose from where there are any, else a plain field. */
export function ParameterField({ parameter, value, onChange }: ParameterFieldProps) {
  const { index } = useAtlas();
  const { text, language } = useSettings();
  const id = useId();
  const choices = choicesOf(index, parameter, text, language);
  const isNumber = parameter.type === "integer" || parameter.type === "number";
  return (
    <p className="parameter" title={parameter.description}>
      <label htmlFor={id}>{label()}</label>
      {choices ? (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {!choices.some((choice) => choice.value === value) && <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={isNumber ? "number" : "text"}
          step={parameter.type === "integer" ? 1 : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </p>
  );

  /** The kind where names are offered; else the words before the description's colon. */
  function label(): string {
    if (parameter.of !== null) return text(`kind.${parameter.of}`);
    return language === "zh" ? parameter.description.split(/[：:]/)[0]! : parameter.name;
  }
}
