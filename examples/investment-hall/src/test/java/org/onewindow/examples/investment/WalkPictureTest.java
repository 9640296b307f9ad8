package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.HallKind;
import org.onewindow.core.hall.Hall;
import org.onewindow.examples.investment.story.WalkPicture;
import org.onewindow.forms.template.FormKind;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.ChainKind;

class WalkPictureTest {
    @Test
    void the_picture_in_the_readme_shows_the_chain_as_it_is_defined() throws IOException {
        CheckedDefinitions hall = new DefinitionReader(
                        List.of(new HallKind(), new FormKind(Map::of), new ChainKind(new Conditions())))
                .check(DefinitionSource.classPath(WalkPictureTest.class.getClassLoader(), "hall"));
        Chain approval = hall.values(Chain.class).stream()
                .filter(chain -> chain.ref().id().equals("enterprise-approval"))
                .findFirst()
                .orElseThrow();

        Path drawn = Path.of("target", "walk.svg");
        Files.writeString(
                drawn, WalkPicture.svg(approval, hall.values(Hall.class).get(0)));

        assertThat(Path.of("walk.svg"))
                .as("walk.svg is out of date: put target/walk.svg in its place")
                .hasSameTextualContentAs(drawn);
    }
}
