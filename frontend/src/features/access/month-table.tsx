// One month as a table of weeks, with how many terms begin and end on each day.
import classes from './calendar.module.css';
import { type Day, type MonthPlace, type Term, weeksOf } from './term-calendar';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

type Props = { readonly place: MonthPlace; readonly terms: readonly Term[]; readonly now: number };

export function MonthTable({ place, terms, now }: Props) {
  return (
    <table className={classes.month} aria-label="Terms that begin and end in this month">
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(place, terms, now).map((week) => (
          <tr key={week.find((day) => day !== null)?.day}>
            {week.map((day, at) => (
              <Cell key={WEEKDAYS[at]} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ day }: { readonly day: Day | null }) {
  if (day === null) return <td />;
  return (
    <td className={classes.day} data-today={day.isToday} aria-current={day.isToday ? 'date' : undefined}>
      {day.day}
      {day.ends === 0 ? null : <span className={classes.ends}>{day.ends} end</span>}
      {day.begins === 0 ? null : <span className={classes.begins}>{day.begins} begin</span>}
    </td>
  );
}
