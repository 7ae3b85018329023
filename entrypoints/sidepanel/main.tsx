import '../../components/styles/index.css';
import { startPanel } from './wire.tsx';

void startPanel();
