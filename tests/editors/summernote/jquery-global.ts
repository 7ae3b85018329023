import jquery from 'jquery';

/** Summernote finds jQuery where pages of its time keep it. */
Object.assign(window, { jQuery: jquery, $: jquery });

export default jquery;
