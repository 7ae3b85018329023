import { h, render } from 'preact';
import { useState as usePreactState } from 'preact/hooks';
import { createElement, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { mount as mountSvelte } from 'svelte';
import { createApp, ref } from 'vue/dist/vue.esm-bundler.js';
import { type Mount, serve } from '../bed/page.ts';
import Bound from './Bound.svelte';

const size = { rows: 12, cols: 40 };

/** Gives the state the framework holds, not what the field shows. */
const react =
  (hasEffect: boolean): Mount =>
  (place) => {
    let state = '';
    const Controlled = () => {
      const [value, setValue] = useState('');
      const field = useRef(null);
      state = value;
      useEffect(() => {
        const area = field.current as HTMLTextAreaElement | null;
        if (!hasEffect || !area) return;
        area.style.height = 'auto';
        area.style.height = `${area.scrollHeight}px`;
      }, [value]);
      const onChange = (event: { target: HTMLTextAreaElement }) => setValue(event.target.value);
      return createElement('textarea', { ...size, ref: field, value, onChange });
    };
    createRoot(place).render(createElement(Controlled));
    return { text: () => state };
  };

const vue =
  (modifier: string): Mount =>
  (place) => {
    const value = ref('');
    createApp({
      setup: () => ({ value }),
      template: `<textarea rows="12" cols="40" v-model${modifier}="value"></textarea>`,
    }).mount(place);
    return {
      text() {
        // A lazy model is told on change, which comes when the agent leaves the field.
        const field = place.querySelector('textarea');
        if (modifier && document.activeElement === field) {
          field?.blur();
          field?.focus();
        }
        return value.value;
      },
    };
  };

serve({
  react: react(false),
  'react-effect': react(true),
  vue: vue(''),
  'vue-lazy': vue('.lazy'),
  svelte(place) {
    let state = '';
    mountSvelte(Bound, { target: place, props: { report: (value: string) => (state = value) } });
    return { text: () => state };
  },
  preact(place) {
    let state = '';
    const Controlled = () => {
      const [value, setValue] = usePreactState('');
      state = value;
      return h('textarea', {
        ...size,
        value,
        onInput: (event: { currentTarget: HTMLTextAreaElement }) => setValue(event.currentTarget.value),
      });
    };
    render(h(Controlled, {}), place);
    return { text: () => state };
  },
});
