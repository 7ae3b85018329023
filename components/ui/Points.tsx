interface PointsProps {
  readonly title: string;
  readonly lang: string;
  readonly items: readonly string[];
  readonly className?: string;
}

/** A heading with its points. */
export function Points({ title, lang, items, className }: PointsProps) {
  return (
    <section class={className}>
      <h2>{title}</h2>
      <ul lang={lang}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
