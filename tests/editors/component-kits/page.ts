import chatui from '@chatui/core';
import { Input, Modal } from 'antd';
import 'deep-chat';
import { ElDialog, ElInput } from 'element-plus';
import 'element-plus/dist/index.css';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref } from 'vue';
import { drawnText, element, type Mount, serve } from '../bed/page.ts';

/** The kit is CommonJS: its component is the default of the default. */
const Chat = chatui.default ?? chatui;

const antd =
  (isInModal: boolean): Mount =>
  (place) => {
    let state = '';
    const Held = () => {
      const [value, setValue] = useState('');
      state = value;
      const onChange = (event: { target: HTMLTextAreaElement }) => setValue(event.target.value);
      const field = createElement(Input.TextArea, { value, onChange, autoSize: { minRows: 4 } });
      return isInModal
        ? createElement(Modal, { open: true, transitionName: '', maskTransitionName: '' }, field)
        : field;
    };
    createRoot(place).render(createElement(Held));
    return { text: () => state };
  };

const elementPlus =
  (isInDialog: boolean): Mount =>
  (place) => {
    const value = ref('');
    const field = () =>
      h(ElInput, {
        type: 'textarea',
        autosize: { minRows: 4 },
        modelValue: value.value,
        'onUpdate:modelValue': (text: string) => {
          value.value = text;
        },
      });
    const dialog = () => h(ElDialog, { modelValue: true, appendToBody: true }, { default: field });
    createApp({ render: isInDialog ? dialog : field }).mount(place);
    return { text: () => value.value };
  };

serve({
  antd: antd(false),
  'antd-modal': antd(true),
  'element-plus': elementPlus(false),
  'element-plus-dialog': elementPlus(true),
  chatui(place) {
    let state = '';
    const onInputChange = (text: string) => {
      state = text;
    };
    const nothing = () => null;
    const props = { messages: [], renderMessageContent: nothing, onSend: nothing, onInputChange };
    createRoot(place).render(createElement('div', { style: { height: 400 } }, createElement(Chat, props)));
    return { text: () => state };
  },
  async 'deep-chat'(place) {
    const chat = element('deep-chat' as 'div', { demo: 'true' });
    place.append(chat);
    const field = () => chat.shadowRoot?.querySelector<HTMLElement>('#text-input');
    return {
      text() {
        const host = field();
        return host ? drawnText(host) : '';
      },
    };
  },
});
