package org.safeguardinghub.api.description;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;

/** A Javadoc comment as one line of Markdown, which OpenAPI descriptions are written in. */
final class MarkdownComment implements CommentVisitor {
    private final StringBuilder text = new StringBuilder();

    private MarkdownComment() {}

    static String of(Comment comment) {
        var markdown = new MarkdownComment();
        comment.visit(markdown);
        return markdown.text.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void commentText(String value) {
        text.append(value);
    }

    @Override
    public void inlineLink(Link link) {
        code(link.getLabel());
    }

    @Override
    public void inlineTag(String name, String value) {
        code(value);
    }

    @Override
    public void inlineValue(Value value) {
        code(value.getReferencedMemberName());
    }

    private void code(String value) {
        text.append('`').append(value.strip()).append('`');
    }
}
