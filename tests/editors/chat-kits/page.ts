import { register } from 'vue-advanced-chat';
import { element, serve } from '../bed/page.ts';

serve({
  async 'vue-advanced-chat'(place) {
    register();
    const rooms = JSON.stringify([{ roomId: '1', roomName: 'desk', users: [{ _id: '1', username: 'a' }] }]);
    const chat = element('vue-advanced-chat' as 'div', {
      height: '500px',
      'current-user-id': '1',
      rooms,
      'rooms-loaded': 'true',
      'single-room': 'true',
      'room-id': '1',
      messages: '[]',
      'messages-loaded': 'true',
    });
    place.append(chat);
    const field = () => chat.shadowRoot?.querySelector('#roomTextarea') as HTMLTextAreaElement | null;
    return { text: () => field()?.value ?? '' };
  },
});
