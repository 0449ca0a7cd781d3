/** Saved questions: choose one, fill in its conditions, read the rows. The statement is shown, not edited. */

import { useMemo, useState } from "react";
import type { SavedQuestion } from "../../../src/model/atlas.ts";
import { type ApiError, AWAY, fetchAnswer, fetchQuestions } from "../api.ts";
import { Icon } from "../components/icons.tsx";
import { Notice } from "../components/notice.tsx";
import { useSettings } from "../state/settings.tsx";
import { formatPlace, type Place } from "../state/url.ts";
import { useFetched } from "../state/use-fetched.ts";
import { adjust } from "../state/use-place.ts";
import { AnswerTable } from "./answer-table.tsx";
import { defaultText } from "./choices.ts";
import { CypherText } from "./cypher-text.tsx";
import { ParameterField } from "./parameter-field.tsx";
import "./query.css";

type QueryPlace = Extract<Place, { view: "query" }>;

export function QueryView({ place }: { place: QueryPlace }) {
  const { text } = useSettings();
  const { fetched, retry } = useFetched("questions", fetchQuestions);
  if (fetched.state === "loading") return <Notice kind="loading" title={text("query.running")} />;
  if (fetched.state === "failed") return <Failure error={fetched.error} retry={retry} />;
  const questions = fetched.value;
  const chosen = questions.find(({ name }) => name === place.name) ?? questions[0];
  if (!chosen) return <Notice kind="empty" title={text("query.empty")} />;
  return (
    <div className="query-view">
      <QuestionList questions={questions} chosen={chosen} />
      <Question key={chosen.name} question={chosen} given={place.name === chosen.name ? place.values : {}} />
    </div>
  );
}

function QuestionList({ questions, chosen }: { questions: readonly SavedQuestion[]; chosen: SavedQuestion }) {
  const { text, language } = useSettings();
  const groups = [...new Set(questions.map(({ group }) => group))];
  return (
    <nav className="question-list" aria-label={text("query.pick")}>
      {groups.map((group) => (
        <section key={group}>
          <h2 className="section-head">{group}</h2>
          <ul>
            {questions
              .filter((question) => question.group === group)
              .map((question) => (
                <li key={question.name}>
                  <a
                    href={formatPlace({ view: "query", name: question.name, values: {} })}
                    aria-current={question === chosen ? "true" : undefined}
                  >
                    {language === "zh" ? question.title : question.titleEnglish}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Question({ question, given }: { question: SavedQuestion; given: Readonly<Record<string, string>> }) {
  const { text, language } = useSettings();
  const asked = useMemo(
    () =>
      Object.fromEntries(
        question.parameters.map((each) => [each.name, given[each.name] ?? defaultText(each)]),
      ),
    [question, given],
  );
  const [draft, setDraft] = useState(asked);
  const key = `${question.name} ${JSON.stringify(asked)}`;
  const { fetched, retry } = useFetched(key, (signal) => fetchAnswer(question.name, asked, signal));
  const description = language === "zh" ? question.description : question.descriptionEnglish;
  return (
    <div className="question">
      <header className="question-head">
        <h1>{language === "zh" ? question.title : question.titleEnglish}</h1>
        <span className="badge" title={text("query.readonlyNote")}>
          <Icon name="lock" />
          {text("query.readonly")}
        </span>
      </header>
      {description && <p className="question-note">{description}</p>}
      {question.parameters.length > 0 && (
        <form
          className="parameters"
          onSubmit={(event) => {
            event.preventDefault();
            adjust({ view: "query", name: question.name, values: draft });
          }}
        >
          {question.parameters.map((parameter) => (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              value={draft[parameter.name] ?? ""}
              onChange={(value) => {
                const next = { ...draft, [parameter.name]: value };
                setDraft(next);
                // A name that is chosen is an answer in itself; typed values wait for the button.
                if (parameter.of !== null) adjust({ view: "query", name: question.name, values: next });
              }}
            />
          ))}
          <button type="submit" className="button primary">
            {text("query.run")}
          </button>
        </form>
      )}
      <details className="cypher">
        <summary>
          {text("query.cypher")} <span className="caption">{text("query.readonlyNote")}</span>
        </summary>
        <CypherText cypher={question.cypher} />
      </details>
      {fetched.state === "loading" && <Notice kind="loading" small title={text("query.running")} />}
      {fetched.state === "failed" && <Failure error={fetched.error} retry={retry} small />}
      {fetched.state === "ready" && <AnswerTable name={question.name} answer={fetched.value} />}
    </div>
  );
}

function Failure({ error, retry, small = false }: { error: ApiError; retry: () => void; small?: boolean }) {
  const { text } = useSettings();
  const isAway = error.code === AWAY;
  return (
    <Notice
      kind={isAway ? "away" : "broken"}
      small={small}
      title={isAway ? text("state.away") : text("query.failed")}
      note={isAway ? text("state.awayPart") : error.message}
      action={{ label: text("common.retry"), run: retry }}
    />
  );
}
