import 'zone.js';
import '@angular/compiler';
import { Component, provideZoneChangeDetection } from '@angular/core';
import { FormControl, FormsModule, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { element, serve } from '../bed/page.ts';

/** Compiles a component in the page and starts it; gives its instance, which holds the model. */
async function start<T>(place: HTMLElement, Held: new () => T, template: string, imports: unknown[]): Promise<T> {
  place.append(element('app-root' as 'div'));
  Component({ selector: 'app-root', imports, template })(Held);
  const app = await bootstrapApplication(Held, { providers: [provideZoneChangeDetection()] });
  return app.components[0].instance;
}

const CONTROL = '<textarea rows="12" cols="40" [formControl]="control"></textarea>';

serve({
  async reactive(place) {
    class Held {
      control = new FormControl('');
    }
    const held = await start(place, Held, CONTROL, [ReactiveFormsModule]);
    return { text: () => held.control.value };
  },
  async 'on-blur'(place) {
    class Held {
      control = new FormControl('', { updateOn: 'blur' });
    }
    const held = await start(place, Held, CONTROL, [ReactiveFormsModule]);
    const field = place.querySelector('textarea') as HTMLTextAreaElement;
    // The model follows when the field is left: what it would take over then is what the field holds.
    return { text: () => (document.activeElement === field ? field.value : held.control.value) };
  },
  async template(place) {
    class Held {
      text = '';
    }
    const template = '<textarea rows="12" cols="40" [(ngModel)]="text"></textarea>';
    const held = await start(place, Held, template, [FormsModule]);
    return { text: () => held.text };
  },
});
